using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Reads the lists of words that parts 3 and 6 of the grammar file give in prose.</summary>
internal static partial class EbnfWordLists
{
    /// <summary>The words of the list headed <c>Title (count):</c>, explanations after wide spaces left out.</summary>
    /// <exception cref="FormatException">There is no such list, or it has not as many words as its title says.</exception>
    public static ImmutableHashSet<string> Counted(string text, string title)
    {
        var heading = Regex.Match(text, Regex.Escape(title) + @" \((\d+)\):\r?\n");
        if (!heading.Success)
        {
            throw new FormatException($"Grammar: no list \"{title} (…):\".");
        }

        var words = Lines(text[(heading.Index + heading.Length)..])
            .TakeWhile(line => line.Length > 0 && line[0] != '(')
            .SelectMany(line => Words(WideSpace().Split(line)[0]))
            .ToImmutableHashSet(StringComparer.Ordinal);
        var count = int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture);
        return words.Count == count
            ? words
            : throw new FormatException($"Grammar: \"{title}\" says {count} words, and lists {words.Count}.");
    }

    /// <summary>The words of the paragraph <c>Title  word word …</c>: <c>(s)</c> stands for with and without.</summary>
    /// <exception cref="FormatException">There is no such line.</exception>
    public static ImmutableArray<string> Line(string text, string title)
    {
        var line = Regex.Match(text, @"^\s*" + Regex.Escape(title) + @"\s+(.+?)\r?$", RegexOptions.Multiline);
        return line.Success
            ? [.. Words(line.Groups[1].Value).SelectMany(SingularAndPlural)]
            : throw new FormatException($"Grammar: no line \"{title}  …\".");
    }

    /// <summary>The words that start a clause, for each block; those of every block under the empty name.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> ByBlock(string text)
    {
        const string Title = "Clause words by block.";
        var start = text.IndexOf(Title, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FormatException($"Grammar: no list \"{Title}\".");
        }

        var blocks = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var block = "";
        foreach (var line in Lines(text[start..]).SkipWhile(line => !WideSpace().IsMatch(line)).TakeWhile(line => line.Length > 0))
        {
            var columns = WideSpace().Split(line);
            if (line.StartsWith("and ", StringComparison.Ordinal))
            {
                blocks[""] = [Words(line).ElementAt(1)];
            }
            else if (columns.Length > 1)
            {
                block = columns[0];
                blocks[block] = [.. Words(columns[1].Split(',')[0])];
            }
            else
            {
                blocks[block] = [.. blocks[block], .. Words(line)];
            }
        }

        return blocks.ToImmutable();
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] SingularAndPlural(string word) =>
        word.EndsWith("(s)", StringComparison.Ordinal) ? [word[..^3], word[..^3] + "s"] : [word];

    [GeneratedRegex(" {2,}")]
    private static partial Regex WideSpace();
}
