using PolicyLint.Cli.Tests.Processes;

namespace PolicyLint.Cli.Tests.Commands;

public sealed class FixAndFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fix_writes_what_it_can_and_says_what_is_left()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        ToolRun run = _folder.Run("fix");

        Assert.Equal((0, "2 fixes in 1 file.\n"), (run.ExitCode, run.Out));
        Assert.Contains("because \"", _folder.Read("returns.svcpolicy"), StringComparison.Ordinal);
        Assert.Equal(0, _folder.Run("check").ExitCode);
    }

    [Fact]
    public void A_dry_run_shows_a_difference_that_git_could_apply_and_writes_nothing()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        ToolRun run = _folder.Run("fix", "--dry-run");

        Assert.StartsWith("--- a/returns.svcpolicy\n+++ b/returns.svcpolicy\n@@ -7,", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n+    because \"", run.Out, StringComparison.Ordinal);
        Assert.Equal(Policies.WithoutReasons, _folder.Read("returns.svcpolicy"));
        _folder.Write("fix.patch", run.Out);
        using var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["apply", "fix.patch"]) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        string patched = _folder.Read("returns.svcpolicy");
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);
        _folder.Run("fix");
        Assert.Equal(patched, _folder.Read("returns.svcpolicy"));
    }

    [Fact]
    public void Only_the_rules_that_are_asked_for_are_fixed()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);

        Assert.StartsWith("0 fixes in 0 files", _folder.Run("fix", "--only", "SVP3").Out, StringComparison.Ordinal);
        Assert.Equal(Policies.WithoutReasons, _folder.Read("returns.svcpolicy"));
    }

    [Fact]
    public void Fmt_lays_out_and_then_has_nothing_to_do()
    {
        _folder.Write("returns.svcpolicy", Policies.Clean.Replace("    amount", "amount", StringComparison.Ordinal).Replace(" {", "   {", StringComparison.Ordinal));

        Assert.Equal((1, "returns.svcpolicy\nLaid out otherwise: 1 of 1 file.\n"), (_folder.Run("fmt", "--check").ExitCode, _folder.Run("fmt", "--check").Out));
        Assert.Contains("\n-amount: money", _folder.Run("fmt", "--diff").Out, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Run("fmt").ExitCode);
        Assert.Equal(Policies.Clean, _folder.Read("returns.svcpolicy"));
        Assert.Equal((0, "Laid out otherwise: 0 of 1 file.\n"), (_folder.Run("fmt", "--check").ExitCode, _folder.Run("fmt", "--check").Out));
    }

    [Fact]
    public void A_broken_file_is_left_alone_with_a_message()
    {
        _folder.Write("returns.svcpolicy", Policies.Broken);

        ToolRun run = _folder.Run("fmt");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("returns.svcpolicy:6:1: The file is left as it is until its syntax errors are put right.", run.Error, StringComparison.Ordinal);
        Assert.Equal(Policies.Broken, _folder.Read("returns.svcpolicy"));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        ToolRun run = ToolRun.In(_folder.Path, "policy   P\n\n\n\nrole A{staff 1}", "fmt", "-");

        Assert.Equal((0, "policy P\n\nrole A { staff 1 }\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public void Standard_input_can_be_looked_at_alone()
    {
        const string Text = "policy   P\n";

        Assert.Equal(new ToolRun(1, "stdin.svcpolicy\nLaid out otherwise: 1 of 1 file.\n", string.Empty), ToolRun.In(_folder.Path, Text, "fmt", "-", "--check"));
        Assert.Equal(new ToolRun(1, "a.svcpolicy\nLaid out otherwise: 1 of 1 file.\n", string.Empty), ToolRun.In(_folder.Path, Text, "fmt", "-", "--check", "--stdin-path", "a.svcpolicy"));
        Assert.Equal(new ToolRun(1, "--- a/stdin.svcpolicy\n+++ b/stdin.svcpolicy\n@@ -1,1 +1,1 @@\n-policy   P\n+policy P\n", string.Empty), ToolRun.In(_folder.Path, Text, "fmt", "-", "--diff"));
        Assert.Equal(new ToolRun(0, "Laid out otherwise: 0 of 1 file.\n", string.Empty), ToolRun.In(_folder.Path, "policy P\n", "fmt", "-", "--check"));
        Assert.Equal((2, "policylint: There is no option '--loud'.\n"), (ToolRun.In(_folder.Path, Text, "fmt", "-", "--loud").ExitCode, ToolRun.In(_folder.Path, Text, "fmt", "-", "--loud").Error));
    }

    [Fact]
    public void Standard_input_keeps_its_byte_order_mark()
    {
        Assert.Equal("\uFEFFpolicy P\n", ToolRun.In(_folder.Path, "\uFEFFpolicy   P\n", "fmt", "-").Out);
        Assert.Equal("\uFEFFpolicy {\n", ToolRun.In(_folder.Path, "\uFEFFpolicy {\n", "fmt", "-").Out);
    }

    [Theory]
    [InlineData("plain", "\n")]
    [InlineData("sp ace/x y", "\n")]
    [InlineData("caf\u00E9", "\r\n")]
    [InlineData("marked", "\r")]
    public void A_difference_applies_whatever_the_name_and_the_ends_of_lines(string name, string end)
    {
        string text = "\uFEFF" + Policies.Clean.TrimEnd().Replace("    amount", "amount", StringComparison.Ordinal).Replace("policy ", "policy   ", StringComparison.Ordinal).ReplaceLineEndings(end);
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string path = _folder.Write(name + ".svcpolicy", text);
        Assert.Equal(1, ToolProcess.Shell(_folder.Path, "$policylint fmt --diff > a.patch").ExitCode);
        _folder.Run("fmt");
        byte[] formatted = File.ReadAllBytes(path);
        foreach (string apply in (string[])["git apply a.patch", "patch --binary --silent -p1 -i a.patch"])
        {
            File.WriteAllText(path, text);
            Assert.Equal(0, ToolProcess.Shell(_folder.Path, apply).ExitCode);
            Assert.Equal(formatted, File.ReadAllBytes(path));
        }
    }

    [Fact]
    public void A_name_that_would_end_itself_is_quoted_as_git_quotes()
    {
        if (!OperatingSystem.IsWindows())
        {
            _folder.Write("a\tb\"\n\u00E9.svcpolicy", "policy   P\n");

            Assert.StartsWith("--- \"a/a\\011b\\\"\\012\\303\\251.svcpolicy\"\n", _folder.Run("fmt", "--diff").Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_written()
    {
        string real = _folder.Write("real/returns.svcpolicy", "policy   P\n");
        string link = Path.Combine(_folder.Path, "link.svcpolicy");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "between.svcpolicy"), "real/returns.svcpolicy");
        File.CreateSymbolicLink(link, "between.svcpolicy");

        Assert.Equal(0, _folder.Run("fmt", "link.svcpolicy").ExitCode);

        Assert.Equal("between.svcpolicy", new FileInfo(link).LinkTarget);
        Assert.Equal("policy P\n", File.ReadAllText(real));
    }
}
