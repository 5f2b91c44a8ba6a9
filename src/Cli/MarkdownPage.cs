using System.Text.RegularExpressions;

namespace PolicyLint.Cli;

/// <summary>Shows a page of Markdown as text: of links what they say, with headings, code and what is stressed set apart by colour where there is any.</summary>
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
                    : Shown(line, terminal));
            }
        }
    }

    private static string Shown(string line, Terminal terminal) => Inline().Replace(line, match =>
        match.Groups["link"] is { Success: true } link ? Shown(link.Value, terminal)
        : match.Groups["strong"] is { Success: true } strong ? terminal.Paint(Ink.Bold, Shown(strong.Value, terminal))
        : match.Groups["stressed"] is { Success: true } stressed ? Shown(stressed.Value, terminal)
        : match.Value);

    /// <summary>Code, in which nothing is marked up; a link or picture; strong and stressed words.</summary>
    [GeneratedRegex(@"`[^`]*`|!?\[(?<link>(?:`[^`]*`|[^\]`])+)\]\([^)]*\)|\*\*(?<strong>(?:`[^`]*`|.)+?)\*\*|\*(?<stressed>[^\s*](?:`[^`]*`|[^*`])*?(?<!\s))\*")]
    private static partial Regex Inline();
}
