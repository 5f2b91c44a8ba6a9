using System.Text.RegularExpressions;

namespace PolicyLint.Cli;

/// <summary>Shows a page of Markdown as it stands, with its headings and code set apart by colour where there is any.</summary>
internal static partial class MarkdownPage
{
    /// <summary>Writes a page.</summary>
    public static void Write(string page, Terminal terminal)
    {
        bool isCode = false;
        foreach (string line in page.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            if (!isFence)
            {
                terminal.Out.WriteLine(isCode ? "    " + terminal.Paint(Ink.Cyan, line)
                    : line.StartsWith('#') ? terminal.Paint(Ink.Bold, line.TrimStart('#', ' '))
                    : Emphasis().Replace(line, match => terminal.Paint(Ink.Bold, match.Groups[1].Value)));
            }
        }
    }

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Emphasis();
}
