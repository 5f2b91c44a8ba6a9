using System.Diagnostics;
using PolicyLint.TestKit;

namespace PolicyLint.LanguageServer.Tests.Editors;

/// <summary>A headless Neovim, with the set-up that <c>docs/editors.md</c> tells people to copy and the server that was just built.</summary>
internal static class Neovim
{
    private static readonly TimeSpan Patience = Watchdog.Patience;

    public static string Executable => OperatingSystem.IsWindows() ? "nvim.exe" : "nvim";

    public static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, Executable))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a script in a folder.</summary>
    /// <returns>The lines that it wrote to standard output, and all that came to standard error.</returns>
    public static (string[] Lines, string Trouble) Run(string script, string setUp, string folder)
    {
        var start = new ProcessStartInfo(Find()!) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in new[] { "--headless", "-n", "-u", setUp, "-c", "luafile " + script })
        {
            start.ArgumentList.Add(argument);
        }

        // The set-up starts 'policylint'; the one just built lies beside these tests. Its host looks for the runtime where this process runs.
        start.Environment["PATH"] = AppContext.BaseDirectory + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        foreach (string state in new[] { "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME" })
        {
            start.Environment[state] = Path.Combine(folder, ".nvim", state);
        }

        using Process editor = Process.Start(start)!;
        editor.StandardInput.Close();
        Task<string> said = editor.StandardOutput.ReadToEndAsync();
        Task<string> trouble = editor.StandardError.ReadToEndAsync();
        if (!editor.WaitForExit(Patience))
        {
            editor.Kill(entireProcessTree: true);
        }

        return (said.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), trouble.Result);
    }
}
