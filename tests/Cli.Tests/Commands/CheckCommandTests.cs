namespace PolicyLint.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_findings_the_exit_code_is_zero()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);

        ToolRun run = _folder.Run("check");

        Assert.Equal("Nothing to put right in 1 file.\n", run.Out);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Warnings_are_shown_with_their_line_and_end_in_one()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        ToolRun run = _folder.Run();

        Assert.StartsWith("""
            returns.svcpolicy:9:6: warning SVP2002: Rule "Old" says neither why it is there nor where it is written. Add 'because …', or 'source …'.
              9 | rule Old for Refund {
                |      ^^^
              fix Say why the rule is there
            """, run.Out, StringComparison.Ordinal);
        Assert.Contains("\n2 warnings in 1 file", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("--severity", "info", 1)]
    [InlineData("--severity", "suggestion", 1)]
    [InlineData("--severity", "silent", 1)]
    [InlineData("--severity", "s", 2)]
    [InlineData("--fail-on", "suggestion", 1)]
    [InlineData("--severity", "WARNING", 1)]
    [InlineData("--format", "j", 2)]
    public void A_word_may_be_cut_short_where_it_says_which(string option, string word, int exitCode)
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        Assert.Equal(exitCode, _folder.Run("check", option, word).ExitCode);
    }

    /// <summary>Of each severity one, in the words of the list of rules, and of <c>--severity</c>.</summary>
    [Theory]
    [InlineData("hidden", "1 warning, 1 information, 1 hidden in 1 file.")]
    [InlineData("information", "1 warning, 1 information in 1 file.")]
    [InlineData("warning", "1 warning in 1 file (1 more with --severity information).")]
    public void A_severity_has_one_name(string least, string summary)
    {
        _folder.Write(".editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP2002.severity = information\nsvcpolicy.SVP2001.severity = silent\n");
        _folder.Write("returns.svcpolicy", Policies.WithThreeFindings);

        ToolRun run = _folder.Run("check", "--severity", least, "--only", "SVP2001", "SVP2002", "SVP2003");

        Assert.EndsWith("\n" + summary + "\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(least != "warning", run.Out.Contains(": information SVP2002: ", StringComparison.Ordinal));
        Assert.Equal(least == "hidden", run.Out.Contains(": hidden SVP2001: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_word_is_told_those_there_are()
    {
        ToolRun run = _folder.Run("check", "--severity", "wrning");

        Assert.StartsWith("policylint: 'wrning' is none of the words for '--severity': hidden, information, warning, error. Did you mean 'warning'?", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("error", 0)]
    [InlineData("never", 0)]
    [InlineData("warning", 1)]
    public void What_fails_is_for_the_caller_to_say(string failOn, int exitCode)
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        Assert.Equal(exitCode, _folder.Run("check", "--fail-on", failOn).ExitCode);
    }

    [Fact]
    public void Only_some_rules_may_be_asked_for()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        Assert.Contains("Nothing to put right", _folder.Run("--only", "SVP3", "SVP4001").Out, StringComparison.Ordinal);
        Assert.Contains("2 warnings", _folder.Run("--only", "svp2002").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Severities_come_from_the_editorconfig_of_the_folder()
    {
        _folder.Write("a/returns.svcpolicy", Policies.WithoutReasons);
        _folder.Write("b/returns.svcpolicy", Policies.WithoutReasons.Replace("policy Returns", "policy Others", StringComparison.Ordinal));
        _folder.Write("a/.editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP2002.severity = error\n");
        _folder.Write("b/.editorconfig", "root = true\n[*.svcpolicy]\nsvcpolicy.SVP2002.severity = none\n");

        Assert.Contains("2 errors in 2 files", _folder.Run().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_to_judge_by_can_be_given()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean.Replace("because \"Last", "review by 2026-01-31\n    because \"Last", StringComparison.Ordinal));

        Assert.DoesNotContain("SVP2013", _folder.Run("--as-of", "2026-01-31").Out, StringComparison.Ordinal);
        Assert.Contains("SVP2013", _folder.Run("--as-of", "2026-02-01", "--severity", "information").Out, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Run("--as-of", "yesterday").ExitCode);
    }

    [Fact]
    public void Ignored_files_build_output_and_hidden_folders_are_left_alone()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, ".git"));
        _folder.Write(".gitignore", "/old/\n*.tmp.svcpolicy\n");
        _folder.Write("sub/.gitignore", "!keep.svcpolicy\ndrafts\n");
        foreach (string name in (string[])["old/a", "bin/a", "obj/a", "node_modules/a", ".hidden/a", "sub/drafts/a", "sub/x.tmp"])
        {
            _folder.Write(name + ".svcpolicy", Policies.Broken);
        }

        _folder.Write("sub/keep.svcpolicy", Policies.Clean);

        Assert.Contains("Nothing to put right in 1 file", _folder.Run().Out, StringComparison.Ordinal);
        Assert.Contains("sub/x.tmp.svcpolicy:6:1: error SVP0001", _folder.Run("sub/x.tmp.svcpolicy").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Globs_are_understood_where_the_shell_leaves_them()
    {
        _folder.Write("a/deep/one.svcpolicy", Policies.Clean);
        _folder.Write("b/two.svcpolicy", Policies.Broken);

        Assert.Contains("in 1 file", _folder.Run("a/**/*.svcpolicy").Out, StringComparison.Ordinal);
        ToolRun none = _folder.Run("c/**/*.svcpolicy");
        Assert.Equal((2, "policylint: 'c/**/*.svcpolicy' matches no policy file.\n"), (none.ExitCode, none.Error));
    }

    /// <summary>As their builds do: what one declares is nothing to the other.</summary>
    [Fact]
    public void Policies_of_two_projects_know_nothing_of_each_other()
    {
        _folder.Write("a/a.csproj", "<Project />");
        _folder.Write("b/b.csproj", "<Project />");
        _folder.Write("a/deep/returns.svcpolicy", Policies.Clean);
        _folder.Write("b/returns.svcpolicy", Policies.Clean);

        Assert.Contains("Nothing to put right in 2 files", _folder.Run().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_bound_with_the_policies_of_its_project()
    {
        _folder.Write("app.csproj", "<Project />");
        _folder.Write("shared/people.svcpolicy", "policy People\n\nrole Lead { staff 2 }\n");
        string returns = _folder.Write("returns.svcpolicy", "policy Returns\n    use People\n\nrequest Refund {\n    late: yes/no\n}\n\nrule Late for Refund {\n    because \"It is so.\"\n    when late\n    then refer to Lead\n    no exceptions because \"None.\"\n}\n");

        ToolRun run = _folder.Run(returns, "--only", "SVP1");

        Assert.Contains("Nothing to put right in 1 file", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No rule begins with 'XYZ'. 'policylint explain' lists them all.", "check", "XYZ")]
    [InlineData("No rule begins with 'SVP30001'. 'policylint explain' lists them all.", "check", "svp2", "SVP30001")]
    [InlineData("No rule begins with 'XYZ'. 'policylint explain' lists them all.", "fix", "XYZ")]
    [InlineData("No rule begins with 'returns.svcpolicy'. 'policylint explain' lists them all. Name files before '--only'.", "check", "SVP2", "returns.svcpolicy")]
    [InlineData("The rules that begin with 'SVP7001' look at the C# that uses a policy: the build finds what they say.", "check", "SVP7001")]
    public void Only_rules_that_there_are_can_be_asked_for(string message, string command, params string[] only)
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        ToolRun run = _folder.Run([command, "returns.svcpolicy", "--only", .. only]);

        Assert.Equal((2, $"policylint: {message}\nTry 'policylint {command} --help'.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Standard_input_stands_alone_where_no_path_is_said()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);

        // With the same policy beside it, it would be there twice.
        Assert.Equal("Nothing to put right in 1 file.\n", ToolRun.In(_folder.Path, Policies.Clean, "check", "-").Out);
        Assert.EndsWith("1 passed, 0 failed\n", ToolRun.In(_folder.Path, Policies.Clean, "test", "-").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "--only", "SVP1")]
    [InlineData("test")]
    [InlineData("report")]
    [InlineData("handbook", "-o", "site")]
    public void Standard_input_knows_the_policies_beside_the_path_that_it_stands_for(params string[] command)
    {
        _folder.Write("people.svcpolicy", "policy People\n\nrole Lead { staff 2 }\n");
        string text = Policies.Clean.Replace("    currency GBP", "    currency GBP\n    use People", StringComparison.Ordinal).Replace("then allow", "then refer to Lead", StringComparison.Ordinal);

        Assert.Equal(0, ToolRun.In(_folder.Path, text, [command[0], "-", "--stdin-path", "returns.svcpolicy", .. command[1..]]).ExitCode);
        Assert.Equal(1, ToolRun.In(_folder.Path, text, [command[0], "-", .. command[1..]]).ExitCode);
    }

    [Theory]
    [InlineData("fix", false)]
    [InlineData("check", true)]
    [InlineData("report", true)]
    [InlineData("handbook", true)]
    [InlineData("test", true)]
    [InlineData("fmt", true)]
    public void Help_offers_standard_input_where_it_is_read(string command, bool isRead) =>
        Assert.Equal(isRead, string.Join(' ', _folder.Run(command, "--help").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains("'-' reads standard input", StringComparison.Ordinal));

    [Fact]
    public void Standard_input_stands_for_a_file()
    {
        _folder.Write("sub/.editorconfig", "[*.svcpolicy]\nsvcpolicy.SVP2002.severity = error\n");

        ToolRun run = ToolRun.In(_folder.Path, Policies.WithoutReasons, "check", "-", "--stdin-path", "sub/new.svcpolicy", "-f", "msbuild");

        Assert.StartsWith("sub/new.svcpolicy(9,6): error SVP2002: Rule \"Old\"", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.In(_folder.Path, string.Empty, "check", "-", "other.svcpolicy").ExitCode);
        Assert.Equal(2, ToolRun.In(_folder.Path, Policies.WithoutReasons, "check", "--stdin-path", "sub/new.svcpolicy").ExitCode);
        Assert.Equal(2, ToolRun.In(_folder.Path, Policies.WithoutReasons, "fmt", "--stdin-path", "sub/new.svcpolicy").ExitCode);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_checked()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        ToolRun run = _folder.Run("missing.svcpolicy", "returns.svcpolicy");

        Assert.StartsWith("missing.svcpolicy: can't be read: there is no such file.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 warnings in 1 file", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("--unheard-of")]
    [InlineData("--severity", "loud")]
    [InlineData("")]
    public void What_is_not_understood_ends_in_two(params string[] arguments)
    {
        _folder.Write("returns.svcpolicy", Policies.Clean);

        ToolRun run = _folder.Run(["check", .. arguments]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("policylint: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_policies_is_a_mistake_and_no_success()
    {
        ToolRun run = _folder.Run();

        Assert.Equal((2, "policylint: There is no policy file (*.svcpolicy) in this folder. 'policylint init' writes a first one.\n"), (run.ExitCode, run.Error));
    }
}
