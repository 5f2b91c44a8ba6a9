using System.Diagnostics;
using PolicyLint.Cli.Tests.Processes;

namespace PolicyLint.Cli.Tests.Commands;

/// <summary>A file that uses another is compared by what it means with it, and what it uses is not compared.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Terms = "policy Terms role Lead { staff STAFF }";
    private const string Main = "policy Main use Terms request Q { n: count from 0 to 9 } rule R for Q { because \"It is so.\" when n > LIMIT then refer to Lead no exceptions because \"None.\" }";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_bound_with_what_it_uses_and_compared_alone()
    {
        Write("old/", "3", "1");
        Write("new/", "5", "2");

        ToolRun run = _folder.Run("diff", "old/main.svcpolicy", "new/main.svcpolicy");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("- **Looser**: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("has errors", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Terms", run.Out, StringComparison.Ordinal);
        Assert.Contains("Lead", _folder.Run("diff", "old", "new").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_versions_may_lie_beside_each_other()
    {
        _folder.Write("old.svcpolicy", Policies.Clean);
        _folder.Write("new.svcpolicy", Policies.Clean.Replace("age > 30 days", "age > 28 days", StringComparison.Ordinal));

        ToolRun run = _folder.Run("diff", "old.svcpolicy", "new.svcpolicy");

        Assert.Contains("- **Stricter**: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("has errors", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void So_is_a_file_of_a_revision()
    {
        Write(string.Empty, "3", "1");
        Commit();
        Write(string.Empty, "5", "2");

        ToolRun run = _folder.Run("diff", "main.svcpolicy", "--against", "HEAD");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("- **Looser**: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("has errors", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Terms", run.Out, StringComparison.Ordinal);
        Assert.Contains("Lead", _folder.Run("diff", "--against", "HEAD").Out, StringComparison.Ordinal);
    }

    /// <summary>One that is left is not all that was asked for.</summary>
    [Fact]
    public void What_is_gone_from_a_folder_is_told()
    {
        Write(string.Empty, "3", "1");
        Commit();
        File.Delete(Path.Combine(_folder.Path, "main.svcpolicy"));

        ToolRun run = _folder.Run("diff", "--against", "HEAD", "--fail-on", "stricter");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("- **Gone**: Policy Main is gone, and with it the decisions about Q. (`main.svcpolicy:1` before)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("- **Gone**: Policy Main is gone. (`main.svcpolicy:1` before)\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_folder_leaves_alone_is_not_gone()
    {
        Write(string.Empty, "3", "1");
        Write(".hidden/", "3", "1");
        Write("bin/", "3", "1");
        Write("ignored/", "3", "1");
        Commit();
        _folder.Write(".gitignore", "ignored/\n");

        Assert.Equal("# What changes\n\nNothing: every case is decided as before, and every promise is the same.\n", _folder.Run("diff", "--against", "HEAD").Out);
    }

    [Fact]
    public void A_file_that_a_revision_has_not_is_said_so()
    {
        Write(string.Empty, "3", "1");
        Commit();
        File.Move(Path.Combine(_folder.Path, "main.svcpolicy"), Path.Combine(_folder.Path, "first.svcpolicy"));

        ToolRun run = _folder.Run("diff", "first.svcpolicy", "--against", "HEAD");

        Assert.Equal((2, "policylint: Revision 'HEAD' has no 'first.svcpolicy'. Compare the folder, to be told what is new in it and what is gone.\n"), (run.ExitCode, run.Error));
    }

    /// <summary>The repository is that of the files, from wherever it is asked, and through links.</summary>
    [Fact]
    public void The_repository_need_not_be_where_we_are()
    {
        using var elsewhere = new TemporaryFolder();
        Write("deep/", "3", "1");
        Commit();
        Write("deep/", "5", "1");
        Directory.CreateSymbolicLink(Path.Combine(elsewhere.Path, "link"), Path.Combine(_folder.Path, "deep"));

        foreach (string path in (string[])[_folder.Path, Path.Combine(_folder.Path, "deep/main.svcpolicy"), "link", "link/main.svcpolicy"])
        {
            Assert.Contains("- **Looser**: ", elsewhere.Run("diff", path, "--against", "HEAD").Out, StringComparison.Ordinal);
        }
    }

    /// <summary>As in a hook.</summary>
    [Fact]
    public void The_repository_may_be_named_from_where_we_are()
    {
        Write("deep/", "3", "1");
        Commit();
        Write("deep/", "5", "1");

        foreach (string repository in (string[])[".git", Path.Combine(_folder.Path, ".git")])
        {
            Assert.Contains("- **Looser**: ", ToolProcess.Run(_folder.Path, ["diff", "deep", "--against", "HEAD"], ("GIT_DIR", repository)).Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("stricter", 1)]
    [InlineData("code", 1)]
    [InlineData("any", 1)]
    public void What_nobody_can_say_may_be_what_was_asked_for(string failOn, int exitCode)
    {
        _folder.Write("old.svcpolicy", Policies.Clean);
        _folder.Write("new.svcpolicy", Policies.Clean + "rule {");

        ToolRun run = _folder.Run("diff", "old.svcpolicy", "new.svcpolicy", "--fail-on", failOn);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("Policy Returns has errors, and is not compared.", run.Out, StringComparison.Ordinal);
    }

    /// <summary>It goes to the page of a pull request, and to terminals.</summary>
    [Fact]
    public void Texts_make_no_markup_and_move_no_cursor()
    {
        _folder.Write("old.svcpolicy", Policies.Clean);
        _folder.Write("new.svcpolicy", Policies.Clean.Replace("The 30 days are over.", "<b>*No*</b>\\u{1B}[31m", StringComparison.Ordinal));

        Assert.Contains("is now \"\\<b\\>\\*No\\*\\</b\\>\uFFFD\\[31m\"; it was", _folder.Run("diff", "old.svcpolicy", "new.svcpolicy").Out, StringComparison.Ordinal);
    }

    private void Commit()
    {
        Git("init", "--quiet");
        Git("add", "--force", ".");
        Git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "First");
    }

    private void Write(string folder, string limit, string staff)
    {
        _folder.Write(folder + "main.svcpolicy", Main.Replace("LIMIT", limit, StringComparison.Ordinal));
        _folder.Write(folder + "terms.svcpolicy", Terms.Replace("STAFF", staff, StringComparison.Ordinal));
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
