using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLint.Cli.Tests.Documentation;

/// <summary>A command of the manual, and what stands below it.</summary>
/// <param name="Line">What is typed.</param>
/// <param name="Output">What is printed, line by line; <c>…</c> stands for any lines.</param>
internal sealed partial record ShownCommand(string Line, IReadOnlyList<string> Output)
{
    private const string LeftOut = "…";

    /// <summary>The commands of a block, in order.</summary>
    public static IEnumerable<ShownCommand> ReadAll(string block)
    {
        string[] lines = block.TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length;)
        {
            Assert.StartsWith("$ ", lines[i], StringComparison.Ordinal);
            string[] output = [.. lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal))];
            yield return new ShownCommand(lines[i][2..], output);
            i += 1 + output.Length;
        }
    }

    /// <summary>Runs it as a shell would: the tool, and the few words around it that the manual uses.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="exitCode">Of the command before; then of this one.</param>
    /// <returns>What it prints, on both outputs.</returns>
    public string RunIn(TemporaryFolder folder, ref int exitCode)
    {
        string[] words = [.. Word().Matches(Line).Select(word => word.Value.Replace("'", string.Empty, StringComparison.Ordinal))];
        switch (words)
        {
            case ["echo", "$?"]:
                return exitCode.ToString(CultureInfo.InvariantCulture) + "\n";
            case ["cat", var file]:
                return folder.Read(file);
            case ["policylint", .. var arguments]:
                bool isPiped = arguments is [.., "<", _];
                ToolRun run = ToolRun.In(folder.Path, isPiped ? folder.Read(arguments[^1]) : string.Empty, isPiped ? arguments[..^2] : arguments);
                exitCode = run.ExitCode;
                return run.Out + run.Error;
            default:
                throw new InvalidOperationException($"The manual shows '{Line}', which is nothing that this test can run.");
        }
    }

    /// <summary>Whether what was printed is what stands there.</summary>
    public bool Shows(string printed) => Regex.IsMatch(
        printed,
        "^" + string.Concat(Output.Select(line => line == LeftOut ? "(?:.*\n)*?" : Regex.Escape(line) + "\n")) + @"\z");

    [GeneratedRegex("(?:'[^']*'|[^ '])+")]
    private static partial Regex Word();
}
