using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>Reads <c>[|…|]</c>, <c>{|name:…|}</c> and <c>$$</c> out of a text; spans may nest. An unmatched end is text.</summary>
internal static class TestMarkup
{
    /// <summary>The name of a position (<c>$$</c>).</summary>
    public const string Position = "$$";

    /// <summary>The text without its markup, and each span with its name: empty for <c>[|…|]</c>, <see cref="Position"/> for <c>$$</c>.</summary>
    /// <exception cref="FormatException">A span has no end.</exception>
    public static (string Text, ImmutableArray<(string Name, TextSpan Span)> Spans) Parse(string marked, bool positionsAreText = false)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string? Name, int Start)>();
        var spans = ImmutableArray.CreateBuilder<(string, TextSpan)>();
        for (var i = 0; i < marked.Length;)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("[|"))
            {
                open.Push((null, text.Length));
                i += 2;
            }
            else if (rest.StartsWith("{|") && NameLength(rest) is > 0 and var length)
            {
                open.Push((rest.Slice(2, length).ToString(), text.Length));
                i += length + 3;
            }
            else if (open.TryPeek(out var top) && rest.StartsWith(top.Name is null ? "|]" : "|}"))
            {
                open.Pop();
                spans.Add((top.Name ?? string.Empty, TextSpan.FromBounds(top.Start, text.Length)));
                i += 2;
            }
            else if (!positionsAreText && rest.StartsWith(Position))
            {
                spans.Add((Position, new TextSpan(text.Length, 0)));
                i += 2;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        return open.TryPeek(out var unclosed)
            ? throw new FormatException($"Markup without an end: {(unclosed.Name is { } name ? "{|" + name + ":" : "[|")} before \"{Excerpt(text, unclosed.Start)}\".")
            : (text.ToString(), spans.ToImmutable());
    }

    private static int NameLength(ReadOnlySpan<char> rest)
    {
        var i = 2;
        while (i < rest.Length && (char.IsAsciiLetterOrDigit(rest[i]) || rest[i] is '_' or '-' or '.' or '#'))
        {
            i++;
        }

        return i < rest.Length && rest[i] == ':' ? i - 2 : 0;
    }

    private static string Excerpt(StringBuilder text, int start) => text.ToString(start, Math.Min(30, text.Length - start));
}
