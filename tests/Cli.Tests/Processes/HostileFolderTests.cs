using System.Text;
using System.Text.Json;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Tests.Processes;

/// <summary>What a folder may hold that is no well-behaved policy file, met by the process itself.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ten_thousand_files_are_checked_and_said_in_order()
    {
        const int Count = 10_000;
        for (int i = 0; i < Count; i++)
        {
            _folder.Write(FormattableString.Invariant($"{i % 100}/{i}.svcpolicy"), FormattableString.Invariant($"policy P{i}\nrole R {{ staff 1 }}\n"));
        }

        ToolRun run = ToolProcess.Run(_folder.Path, ["--format", "msbuild"]);

        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.DoesNotContain(lines, line => !line.EndsWith("(2,6): warning SVP1010: Nothing speaks of role \"R\". Remove it, or use it.", StringComparison.Ordinal));
        string[] files = [.. lines.Select(line => line[..line.IndexOf('(', StringComparison.Ordinal)])];
        Assert.Equal(Count, files.Length);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }

    [Fact]
    public void The_largest_file_is_read_and_one_byte_more_is_refused()
    {
        byte[] largest = [.. "policy Large\n"u8, .. Enumerable.Repeat((byte)'\n', PolicyText.MaxLength - 13)];
        File.WriteAllBytes(Path.Combine(_folder.Path, "at.svcpolicy"), largest);
        File.WriteAllBytes(Path.Combine(_folder.Path, "over.svcpolicy"), [.. largest, (byte)'\n']);

        ToolRun run = ToolProcess.Run(_folder.Path, ["at.svcpolicy", "over.svcpolicy", "--format", "msbuild"]);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal("over.svcpolicy(1,1): error SVP0006: The file is larger than 16 MiB, and is not read. Split the policy, and join its parts with 'use'.\n", run.Out);
    }

    [Fact]
    public void What_is_no_file_is_told_or_left_alone_and_never_waited_for()
    {
        _folder.Write("good.svcpolicy", Policies.Clean);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "folder.svcpolicy"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "dangling.svcpolicy"), "nowhere");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "loop.svcpolicy"), "loop.svcpolicy");
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "up"), ".");
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(0, ToolProcess.Shell(_folder.Path, "mkfifo pipe.svcpolicy").ExitCode);
        }

        ToolRun run = ToolProcess.Run(_folder.Path, []);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("dangling.svcpolicy: can't be read: there is no such file.\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("loop.svcpolicy: can't be read: ", run.Out, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Contains("pipe.svcpolicy:1:1: error SVP0001: ", run.Out, StringComparison.Ordinal);
            Assert.Equal(1, ToolProcess.Run(_folder.Path, ["pipe.svcpolicy"]).ExitCode);
            Assert.Equal(1, ToolProcess.Run(_folder.Path, ["/dev/zero"]).ExitCode);
        }
    }

    /// <summary>Root may read what nobody may: then the file is checked, and that is right too.</summary>
    [Fact]
    public void A_file_that_may_not_be_read_is_told()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string secret = _folder.Write("secret.svcpolicy", Policies.Clean);
        File.SetUnixFileMode(secret, UnixFileMode.None);

        ToolRun run = ToolProcess.Run(_folder.Path, []);

        Assert.Equal(
            Environment.IsPrivilegedProcess
                ? (0, "Nothing to put right in 1 file.\n", string.Empty)
                : (2, "secret.svcpolicy: can't be read: it may not be read.\n", string.Empty),
            (run.ExitCode, run.Out, run.Error));
    }

    [Fact]
    public void Names_of_files_are_told_apart_and_obeyed_by_nobody()
    {
        string[] names = OperatingSystem.IsWindows() ? ["a b", "caf\u00E9", "\U0001F600", "-f", "100%"] : ["a b", "new\nline", "quote'\"", "\U0001F600", "-f", "red\u001B[31m", "back\\slash", "100%", "a:b", "*"];
        foreach (string name in names)
        {
            _folder.Write(name + ".svcpolicy", FormattableString.Invariant($"policy P{Array.IndexOf(names, name)}\nrole R {{ staff 1 }}\n"));
        }

        ToolRun text = ToolProcess.Run(_folder.Path, ["--fail-on", "never"]);
        ToolRun json = ToolProcess.Run(_folder.Path, ["--format", "json", "--fail-on", "never"]);
        ToolRun named = ToolProcess.Run(_folder.Path, ["./-f.svcpolicy", "*.svcpolicy", "--fail-on", "never"]);

        Assert.Equal((0, 0, 0), (text.ExitCode, json.ExitCode, named.ExitCode));
        Assert.DoesNotContain(text.Out, c => char.IsControl(c) && c != '\n');
        using JsonDocument report = JsonDocument.Parse(json.Out);
        Assert.Equal(
            names.Select(name => name + ".svcpolicy").Order(StringComparer.Ordinal),
            report.RootElement.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_told_at_its_place()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "latin.svcpolicy"), Encoding.Latin1.GetBytes("policy P owner \"caf\u00E9\"\n"));

        ToolRun run = ToolProcess.Run(_folder.Path, ["--format", "msbuild"]);

        Assert.Equal((1, "latin.svcpolicy(1,20): error SVP0006: The file is not UTF-8 from here on. Save it as UTF-8.\n"), (run.ExitCode, run.Out));
    }

    /// <summary>Files come and go all the while: each run ends well, having read or not found them.</summary>
    [Fact]
    public async Task A_file_may_vanish_while_it_is_looked_at()
    {
        for (int i = 0; i < 300; i++)
        {
            _folder.Write(FormattableString.Invariant($"stays{i}.svcpolicy"), FormattableString.Invariant($"policy P{i}\n"));
        }

        using var over = new CancellationTokenSource();
        Task comesAndGoes = Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
            {
                for (int i = 0; i < 50; i++)
                {
                    _folder.Write(FormattableString.Invariant($"goes{i}.svcpolicy"), FormattableString.Invariant($"policy G{i}\n"));
                }

                for (int i = 0; i < 50; i++)
                {
                    File.Delete(Path.Combine(_folder.Path, FormattableString.Invariant($"goes{i}.svcpolicy")));
                }
            }
        });

        for (int i = 0; i < 4; i++)
        {
            ToolRun run = ToolProcess.Run(_folder.Path, ["--format", "json"]);

            Assert.True(run.ExitCode is 0 or 2, run.Error);
            Assert.Equal(string.Empty, run.Error);
            using JsonDocument report = JsonDocument.Parse(run.Out);
            Assert.InRange(report.RootElement.GetProperty("files").GetArrayLength(), 300, 350);
            Assert.All(report.RootElement.GetProperty("unread").EnumerateArray(), file => Assert.Equal("there is no such file", file.GetProperty("reason").GetString()));
        }

        await over.CancelAsync();
        await comesAndGoes;
    }

    [Fact]
    public void A_folder_that_may_not_be_written_keeps_its_baseline()
    {
        _folder.Write("returns.svcpolicy", Policies.WithoutReasons);
        _folder.Write("in-the-way", "a file where a folder should be");

        ToolRun run = ToolProcess.Run(_folder.Path, ["--update-baseline", "--baseline", "in-the-way/known.json"]);
        ToolRun nowhere = ToolProcess.Run(_folder.Path, ["--update-baseline", "--baseline", OperatingSystem.IsLinux() ? "/proc/known.json" : "in-the-way/known.json"]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("policylint: '", run.Error, StringComparison.Ordinal);
        Assert.Contains("can't be written: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error + nowhere.Error, StringComparison.Ordinal);
        Assert.Equal((2, string.Empty), (nowhere.ExitCode, nowhere.Out));
        Assert.Equal(["in-the-way", "returns.svcpolicy"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
