using System.Text.RegularExpressions;
using PolicyLint.TestKit;

namespace PolicyLint.House.Tests.Laws;

/// <summary>A link of a document leads somewhere: to a file or folder of the repository, and there to a heading. Addresses elsewhere are not asked.</summary>
public static partial class LinksLead
{
    public static IEnumerable<Violation> Check(RepositoryFile file)
    {
        if (!file.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            yield break;
        }

        string text = Code().Replace(file.Text, code => Blank().Replace(code.Value, " "));
        foreach (Match link in Link().Matches(text))
        {
            string[] parts = link.Groups["to"].Value.Split('#');
            bool isHere = parts[0].Length == 0;
            string target = isHere ? file.Path : Path.GetFullPath(parts[0], Path.GetDirectoryName(Repository.PathOf(file.Path))!);
            int line = text.AsSpan(0, link.Index).Count('\n') + 1;
            if (!isHere && !File.Exists(target) && !Directory.Exists(target))
            {
                yield return new Violation(file.Path, line, $"'{link.Groups["to"].Value}' leads to no file");
            }
            else if (parts.Length > 1 && target.EndsWith(".md", StringComparison.Ordinal) && !Headings(isHere ? file.Text : File.ReadAllText(target)).Contains(parts[1]))
            {
                yield return new Violation(file.Path, line, $"'{link.Groups["to"].Value}' leads to no heading");
            }
        }
    }

    /// <summary>As GitHub names them: small letters, digits, and hyphens for spaces.</summary>
    private static IEnumerable<string> Headings(string text) => Heading().Matches(Fence().Replace(text, string.Empty))
        .Select(heading => Unnamed().Replace(LinkText().Replace(heading.Groups["text"].Value.Trim(), "$1").ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex Blank();

    [GeneratedRegex("""(?:\]\(|\b(?:src|srcset|href)=")(?!https?:|mailto:|command:)(?<to>[^)"\s]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkText();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unnamed();
}
