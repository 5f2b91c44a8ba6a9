namespace PolicyLint.Cli.Tests.Commands;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BaselineTests()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);
        Assert.Equal(0, _folder.Run("--baseline", "known.json", "--update-baseline").ExitCode);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_known_is_not_shown() =>
        Assert.Equal((0, "Nothing to put right in 1 file (2 in the baseline).\n"), (Check().ExitCode, Check().Out));

    [Fact]
    public void Moving_text_does_not_bring_it_back()
    {
        string[] parts = Policies.WithoutReasons.Split("rule ");
        _folder.Write("returns.svcpolicy", "// A line more.\n\n" + parts[0] + "rule " + parts[2] + "\nrule " + parts[1]);

        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void One_more_of_the_kind_is_shown()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons + "\nrule Third for Refund {\n    when amount > 900 GBP\n    then deny \"Too much.\"\n    no exceptions because \"None.\"\n}\n");

        ToolRun run = Check();

        Assert.Contains("Rule \"Third\" says", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Rule \"Old\"", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>Two fields of one request that nothing uses are two findings of one name; the one that was known answers for one.</summary>
    [Fact]
    public void What_is_known_answers_for_as_many_as_there_were()
    {
        const string One = "policy P\n\nrequest Refund {\n    amount: number\n    age: number\n}\n\nrule Old for Refund {\n    because \"So.\"\n    when age > 30\n    then deny\n    no exceptions because \"None.\"\n}\n";
        _folder.Write("returns.svcpolicy", One);
        Assert.Equal(0, _folder.Run("--baseline", "known.json", "--update-baseline").ExitCode);
        Assert.Contains("\"SVP1010 request Refund\": 1", _folder.Read("known.json"), StringComparison.Ordinal);

        _folder.Write("returns.svcpolicy", One.Replace("    age:", "    size: number\n    age:", StringComparison.Ordinal));

        Assert.Contains("1 warning in 1 file (1 in the baseline)", Check().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_in_names_and_in_the_same_order_each_time()
    {
        string written = _folder.Read("known.json");

        Assert.Contains("\"SVP2002 rule Dear\": 1", written, StringComparison.Ordinal);
        _folder.Run("--baseline", "known.json", "--update-baseline");
        Assert.Equal(written, _folder.Read("known.json"));
    }

    [Theory]
    [InlineData("{ \"format\": 2, \"files\": {} }")]
    [InlineData("{ \"files\": [] }")]
    [InlineData("not json")]
    public void What_is_no_baseline_is_said_so(string content)
    {
        _folder.Write("known.json", content);

        ToolRun run = Check();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--update-baseline", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_is_none_of_it()
    {
        _folder.Write("known.json", "\uFEFF" + _folder.Read("known.json"));

        Assert.Equal(0, Check().ExitCode);
    }

    [Fact]
    public void A_count_below_zero_answers_for_nothing()
    {
        _folder.Write("known.json", _folder.Read("known.json").Replace("\"SVP2002 rule Dear\": 1", "\"SVP2002 rule Dear\": -1", StringComparison.Ordinal));

        Assert.Contains("1 warning in 1 file (1 in the baseline)", Check().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_said()
    {
        ToolRun run = _folder.Run(".", "missing.svcpolicy", "--baseline", "known.json", "--update-baseline");

        Assert.Equal(new ToolRun(2, "known.json: 2 findings known from now on.\n", "policylint: missing.svcpolicy can't be read: there is no such file.\n"), run);
    }

    private ToolRun Check() => _folder.Run("--baseline", "known.json");
}
