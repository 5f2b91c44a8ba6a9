using System.Diagnostics;
using System.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Package.Tests;

/// <summary>What makes bills of materials (<c>src/Sbom</c>), which npm brings.</summary>
internal static class BillMaker
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Why there is none to be had; null where there is.</summary>
    public static string? Missing => Reason.Value;

    /// <summary>Makes the bill of a library's package, as a release does.</summary>
    public static (int ExitCode, string Output) Make(string assets, string bill, string packageId) =>
        Run("node", ["src/Sbom/bill.mjs", assets, bill, packageId]);

    /// <summary>What the format's published schema, and the forms of what stands for a package, say of a bill: exit code 0 and nothing, or 2 and what is wrong.</summary>
    public static (int ExitCode, string Output) Validate(string bill) =>
        Run("node", ["src/Sbom/node_modules/@cyclonedx/cdxgen/bin/validate.js", "--input", bill, "--strict", "--fail-severity", "critical"]);

    private static string? FindReason()
    {
        const string NotProved = ": that packages say what they are made of is NOT proved here.";
        if (File.GetLastWriteTimeUtc(Repository.PathOf("src/Sbom/node_modules/.package-lock.json")) > File.GetLastWriteTimeUtc(Repository.PathOf("src/Sbom/package-lock.json")))
        {
            return null;
        }

        if (OperatingSystem.IsWindows())
        {
            return ".ci/npm-install runs in bash alone" + NotProved;
        }

        // What goes wrong for another reason than these two goes wrong in making the release, and is told there.
        var (exitCode, output) = Run(".ci/npm-install", ["src/Sbom", "--omit=optional", "--fetch-retries=0"]);
        return exitCode == 77 ? output.TrimEnd().Split('\n')[^1] + NotProved : null;
    }

    private static (int ExitCode, string Output) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program == "node" ? program : Repository.PathOf(program), arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        process.WaitForExit();
        return (process.ExitCode, output.ToString());

        void Append(string? line)
        {
            lock (output)
            {
                output.Append(line).Append('\n');
            }
        }
    }
}
