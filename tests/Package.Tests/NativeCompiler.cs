using PolicyLint.TestKit;

namespace PolicyLint.Package.Tests;

/// <summary>What makes native programs: packages of the runtime's, and a linker of the machine's.</summary>
internal static class NativeCompiler
{
    private static readonly Lazy<string?> Reason = new(FindReason);

    /// <summary>Why there is none to be had; null where there is.</summary>
    public static string? Missing => Reason.Value;

    private static string? FindReason()
    {
        const string NotProved = ": that a release has the tool as a native program is NOT proved here.";
        if (Environment.GetEnvironmentVariable("POLICYLINT_NATIVE") != "1")
        {
            return "A native program takes minutes to compile, and POLICYLINT_NATIVE=1 asks for it" + NotProved;
        }

        if (!HasLinker())
        {
            return (OperatingSystem.IsWindows() ? "No Visual Studio is installed" : "Neither clang nor gcc is on the path") + NotProved;
        }

        // What goes wrong for another reason than that a package is nowhere, or nobody answers, goes wrong in making the release, and is told there.
        var (exitCode, output) = DotNet.RunAsync(
            Repository.Root,
            ["restore", "src/Cli", "-v", "quiet", "-tl:off", "-p:NativeTool=true", "-p:UseArtifactsOutput=true", $"-p:ArtifactsPath={Repository.PathOf("artifacts/native-restore")}"]).GetAwaiter().GetResult();
        bool isNowhere = exitCode != 0 && ((string[])["NU1101", "NU1102", "NU1301"]).Any(code => output.Contains(code, StringComparison.Ordinal));
        return isNowhere ? "The packages of the native compiler can't be restored" + NotProved : null;
    }

    private static bool HasLinker() => OperatingSystem.IsWindows()
        ? File.Exists(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe"))
        : (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
