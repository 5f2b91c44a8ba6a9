namespace PolicyLint.Cli.Tests.Processes;

/// <summary>How the process stands to its surroundings: pipes, signals, colours, languages, zones.</summary>
public sealed class HostileTerminalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_reader_that_has_enough_ends_it_quietly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteMany(400);

        ToolRun run = ToolProcess.Shell(_folder.Path, "$policylint | head -1; echo \"${PIPESTATUS[0]}\"");

        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(["0.svcpolicy:9:6: warning SVP2002: Rule \"Old\" says neither why it is there nor where it is written. Add 'because …', or 'source …'.", "1"], run.Out.TrimEnd().Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal((0, string.Empty), Told(ToolProcess.Shell(_folder.Path, "$policylint --format json | head -c 10 > taken")));
        Assert.Equal((0, string.Empty), Told(ToolProcess.Shell(_folder.Path, "$policylint explain | true")));
    }

    [Fact]
    public void A_full_disk_is_said_and_no_mistake_of_the_tool()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        WriteMany(1);

        ToolRun run = ToolProcess.Shell(_folder.Path, "$policylint > /dev/full");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("policylint: No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void What_cannot_be_said_either_leaves_the_exit_code()
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(2, ToolProcess.Shell(_folder.Path, "$policylint --unheard-of 2> /dev/full").ExitCode);
            Assert.Equal(2, ToolProcess.Shell(_folder.Path, "$policylint check > /dev/full 2> /dev/full").ExitCode);
        }
    }

    [Fact]
    public void What_is_no_file_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsLinux())
        {
            WriteMany(1);

            ToolRun run = ToolProcess.Shell(_folder.Path, "$policylint report -o /dev/stdout | cat");

            Assert.StartsWith("# Report card: ", run.Out, StringComparison.Ordinal);
            Assert.EndsWith("/dev/stdout: written.\n", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_that_is_gone_is_said()
    {
        if (!OperatingSystem.IsWindows())
        {
            ToolRun run = ToolProcess.Shell(_folder.Path, "mkdir gone; cd gone; rmdir ../gone; $policylint check");

            Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
            Assert.EndsWith("Is the folder gone that we are in?\n", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.TrimEnd().Split('\n'), line => line.StartsWith("policylint: ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_interrupt_ends_it_with_a_word()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // It waits for standard input for as long as we like, and is at work all the while: of what a pipe can't hold, it has read some.
        using ToolProcess tool = ToolProcess.Start(_folder.Path, ["check", "-"]);
        tool.In.Write("policy P\n" + new string('\n', 1 << 20));
        tool.In.Flush();
        Thread.Sleep(TimeSpan.FromSeconds(1));
        tool.Interrupt();

        ToolRun run = tool.End();

        Assert.Equal((130, string.Empty, "policylint: stopped\n"), (run.ExitCode, run.Out, run.Error));
    }

    /// <summary>One large policy is one long look: nobody waits for its end.</summary>
    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public void An_interrupt_in_the_midst_of_one_file_is_heard(string command)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _folder.Write("large.svcpolicy", Policies.Clean + string.Concat(Enumerable.Range(0, 40_000).Select(i => FormattableString.Invariant(
            $"rule A{i} for Refund {{ because \"It is so.\" when amount > {i} GBP and age > {i % 90} days then deny \"No {i}.\" no exceptions because \"None.\" }}\n"))));
        using ToolProcess tool = ToolProcess.Start(_folder.Path, [command]);
        tool.In.Close();
        tool.Work(TimeSpan.FromSeconds(2));
        tool.Interrupt();
        ToolRun run = tool.End();

        Assert.Equal((130, string.Empty, "policylint: stopped\n"), (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void An_interrupt_in_the_midst_of_many_files_leaves_nothing_half_said()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        WriteMany(3_000);
        using ToolProcess tool = ToolProcess.Start(_folder.Path, ["--baseline", "known.json", "--update-baseline"]);
        tool.In.Close();
        tool.Work(TimeSpan.FromSeconds(1.5));
        tool.Interrupt();
        ToolRun run = tool.End();

        // It may have been done by then.
        Assert.True(run is { ExitCode: 130, Out: "", Error: "policylint: stopped\n" } or { ExitCode: 0, Error: "" }, run.ToString());
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
        Assert.Equal(run.ExitCode == 0, File.Exists(Path.Combine(_folder.Path, "known.json")));
    }

    [Fact]
    public void Colours_are_for_terminals_and_for_those_who_want_them()
    {
        WriteMany(1);

        Assert.DoesNotContain('\u001B', ToolProcess.Run(_folder.Path, [], ("TERM", "xterm-256color")).Out);
        if (OperatingSystem.IsLinux())
        {
            const string InTerminal = "TERM=xterm-256color {0} script -qec \"$policylint\" /dev/null";
            Assert.Contains("\u001B[33mwarning SVP2002", ToolProcess.Shell(_folder.Path, InTerminal.Replace("{0}", string.Empty, StringComparison.Ordinal)).Out, StringComparison.Ordinal);

            // The runtime itself tells a terminal how it wants its keys, which is no colour.
            Assert.DoesNotMatch("\u001B\\[[0-9;]*m", ToolProcess.Shell(_folder.Path, InTerminal.Replace("{0}", "NO_COLOR=1", StringComparison.Ordinal)).Out);
        }
    }

    [Theory]
    [InlineData("tr_TR.UTF-8", "Asia/Kathmandu")]
    [InlineData("de_DE.UTF-8", "America/St_Johns")]
    [InlineData("ar_SA.UTF-8", "Pacific/Kiritimati")]
    public void Language_and_zone_of_the_machine_change_nothing(string language, string zone)
    {
        File.Copy(TestKit.Repository.PathOf("samples/RealPolicies/ofcom_autocomp.svcpolicy"), Path.Combine(_folder.Path, "ofcom.svcpolicy"));
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        foreach (string[] arguments in (string[][])[["--severity", "hidden", "--format", "sarif"], ["test"], ["decide", "returns.svcpolicy", "Refund", "amount=1_000.50 GBP", "age=12 days"]])
        {
            ToolRun plain = ToolProcess.Run(_folder.Path, arguments, ("LANG", "C"), ("LC_ALL", "C"), ("TZ", "UTC"));
            ToolRun there = ToolProcess.Run(_folder.Path, arguments, ("LANG", language), ("LC_ALL", language), ("TZ", zone));

            Assert.Equal(plain, there);
        }
    }

    [Fact]
    public void JUnit_is_written_in_the_encoding_that_it_names()
    {
        _folder.Write("caf\u00E9.svcpolicy", Policies.WithoutReasons);

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites", ToolProcess.Run(_folder.Path, ["--format", "junit"], ("LC_ALL", "C")).Out, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Error) Told(ToolRun run) => (run.ExitCode, run.Error);

    private void WriteMany(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _folder.Write(FormattableString.Invariant($"{i}.svcpolicy"), Policies.WithoutReasons.Replace("policy Returns", FormattableString.Invariant($"policy Returns{i}"), StringComparison.Ordinal));
        }
    }
}
