namespace PolicyLint.Cli.Tests.Commands;

/// <summary>What is answered at the edges: of formulas, of arithmetic that goes too far, of names that are words of the language.</summary>
public sealed class DecideAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("opened=9999-12-31", "amount=1 GBP")]
    [InlineData("opened=2026-01-01", "amount=79_228_162_514_264_337_593_543_950_335 GBP")]
    public void Arithmetic_past_all_numbers_is_said_to_be(params string[] fields)
    {
        ToolRun run = Ask("request Q { opened: date amount: money decides due: date is opened + 30 days decides double: money is amount * 2 }", fields);

        Assert.Equal((2, "policylint: Q can't be decided: its arithmetic goes past what a number or a date holds. Give smaller values.\n"), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("'ok=true': Write ok=yes or ok=no.", "ok=true", "note=\"x\"")]
    [InlineData("'note=hello': Text stands between quotation marks, and those between others for the shell: note='\"…\"'.", "ok=no", "note=hello")]
    [InlineData("'maybe' is none of allow, refer, deny.\nTry 'policylint decide --help'.", "--why-not", "maybe")]
    public void What_is_no_value_is_told_what_would_be(string message, params string[] arguments)
    {
        _folder.Write("ask.svcpolicy", "policy Ask\nrequest Q {\n    ok: yes/no\n    note: text\n}\n");

        ToolRun run = _folder.Run(["decide", "ask.svcpolicy", "Q", .. arguments]);

        Assert.Equal((2, "policylint: " + message + "\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void What_a_formula_gives_is_an_output()
    {
        ToolRun run = Ask("request Q { amount: money decides fee: money is amount * 10% decides share: percent = 5% }", "amount=50 GBP");

        Assert.Equal((0, "Q: allow\n  fee: 5 GBP\n  share: 5%\n\n"), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("5", "Q: refer by Large\n  Boss is asked.\n")]
    [InlineData("9", "Q: deny by Larger\n\n")]
    public void Nobody_is_asked_of_a_case_that_is_denied(string amount, string answer)
    {
        ToolRun run = Ask(
            "role Boss { staff 1 approves Q } request Q { amount: money from 0 GBP } rule Large for Q { because \"x\" when amount > 4 GBP then refer to Boss no exceptions because \"x\" } "
                + "rule Larger for Q { because \"x\" when amount > 8 GBP then deny no exceptions because \"x\" }",
            "amount=" + amount + " GBP");

        Assert.StartsWith(answer, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_may_be_words_of_the_language()
    {
        ToolRun run = Ask("request `when` { `in`: count `not`: count } rule `then` for `when` { because \"It is so.\" when `in` > `not` then deny no exceptions because \"None.\" }", "when", ["in=3", "not=2"]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("when: deny by then\n", run.Out, StringComparison.Ordinal);
    }

    private ToolRun Ask(string policy, params string[] fields) => Ask(policy, "Q", fields);

    private ToolRun Ask(string policy, string request, string[] fields)
    {
        _folder.Write("asked.svcpolicy", "policy Asked currency GBP\n" + policy);
        return _folder.Run(["decide", "asked.svcpolicy", request, .. fields]);
    }
}
