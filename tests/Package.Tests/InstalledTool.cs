using System.Diagnostics;
using System.Runtime.InteropServices;
using PolicyLint.TestKit;

namespace PolicyLint.Package.Tests;

/// <summary>The tool as its user has it: installed from the feed that was packed, and from nowhere else, into a folder of its own.</summary>
public sealed class InstalledTool
{
    private readonly string _folder;

    private InstalledTool(string folder) => _folder = folder;

    /// <summary>Installs it.</summary>
    /// <param name="feed">The folder of the packages.</param>
    /// <param name="version">Its version.</param>
    /// <param name="directory">Where its folder is made, and one in which packages are unpacked.</param>
    public static async Task<InstalledTool> FromAsync(string feed, string version, string directory)
    {
        string folder = Path.Combine(directory, "tool");
        string config = Path.Combine(System.IO.Directory.CreateDirectory(folder).FullName, "nuget.config");
        await File.WriteAllTextAsync(config, $"""
            <configuration>
              <packageSources><clear /><add key="built-here" value="{feed}" /></packageSources>
            </configuration>
            """);
        var (exitCode, output) = await DotNet.RunAsync(
            folder,
            ["tool", "install", "PolicyLint.Tool", "--version", version, "--tool-path", folder, "--configfile", config],
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(directory, "packages") });
        return exitCode == 0 ? new InstalledTool(folder) : throw new InvalidOperationException("The tool does not install:" + Environment.NewLine + output);
    }

    /// <summary>Whether it is a program that needs no runtime.</summary>
    public bool IsNative => Directory.GetFiles(_folder, "*.dll", SearchOption.AllDirectories).Length == 0;

    /// <summary>Types <c>policylint …</c> in a folder.</summary>
    public async Task<(int ExitCode, string Out, string Error)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, OperatingSystem.IsWindows() ? "policylint.exe" : "policylint"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // The runtime that these tests run on, wherever it is installed: shared/Microsoft.NETCore.App/version lies below its root.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using Process tool = Process.Start(start)!;
        tool.StandardInput.Close();
        Task<string> error = tool.StandardError.ReadToEndAsync();
        string output = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return (tool.ExitCode, output.ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
