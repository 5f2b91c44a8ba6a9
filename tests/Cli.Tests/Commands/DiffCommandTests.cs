using System.Diagnostics;

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
        Git("init", "--quiet");
        Git("add", ".");
        Git("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "First");
        Write(string.Empty, "5", "2");

        ToolRun run = _folder.Run("diff", "main.svcpolicy", "--against", "HEAD");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("- **Looser**: ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("has errors", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Terms", run.Out, StringComparison.Ordinal);
        Assert.Contains("Lead", _folder.Run("diff", "--against", "HEAD").Out, StringComparison.Ordinal);
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
