using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>The policy's own words as messages give them back: in quotes, on one line, no longer than 80 characters.</summary>
internal static class Quoted
{
    private const int Longest = 80;

    public static string Name(Symbol symbol) => Text(symbol.Name);

    public static string Names(IEnumerable<Symbol> symbols) => List(symbols.Select(Name).ToArray());

    public static string Text(string text) => "\"" + Short(text) + "\"";

    /// <summary>As written, without quotes: runs of white space become one blank.</summary>
    public static string Short(string text)
    {
        string line = string.Join(" ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        // Never between the two halves of one character.
        int end = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
        return line.Substring(0, end) + "…";
    }

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count <= 1
        ? string.Concat(items)
        : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1];
}
