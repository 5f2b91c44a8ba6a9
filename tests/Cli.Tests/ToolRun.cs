using System.Text;

namespace PolicyLint.Cli.Tests;

/// <summary>One run of the tool within this process.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Out">What it wrote.</param>
/// <param name="Error">What it said went wrong.</param>
internal sealed record ToolRun(int ExitCode, string Out, string Error)
{
    /// <summary>Runs the tool in a folder, with something piped in.</summary>
    public static ToolRun In(string folder, string piped, params string[] arguments)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(piped));
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var written = new MemoryStream();
        using var output = new StreamWriter(written, utf8);
        using var error = new StringWriter();
        int exitCode = PolicyLintTool.Run(arguments, new Terminal(input, output, error, IsColored: false, Width: 100, folder)).GetAwaiter().GetResult();
        return new ToolRun(exitCode, utf8.GetString(written.ToArray()).ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
