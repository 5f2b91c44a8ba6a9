using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Whole policies that go deep, or on and on. Those that nest past 256 are too deep for the language, and no text may be too deep for the parser.</summary>
public static class PolicyNesting
{
    private const string Open = "policy Deep\nrequest R { a: yes/no }\nrule Deep for R {\n";

    /// <summary>Every builder at that depth, closed and left open, with its name.</summary>
    public static IEnumerable<(string Name, string Text)> All(int depth)
    {
        foreach (var closed in (bool[])[true, false])
        {
            var suffix = closed ? "" : ", left open";
            yield return ("parentheses" + suffix, Parentheses(depth, closed));
            yield return ("calls" + suffix, Calls(depth, closed));
            yield return ("lists" + suffix, Lists(depth, closed));
            yield return ("exceptions" + suffix, Exceptions(depth, closed));
            yield return ("blocks" + suffix, Blocks(depth, closed));
            yield return ("comments" + suffix, Comments(depth, closed));
        }

        foreach (var link in (string[])["not ", "- ", "a or ", "a and ", "a + ", "a * ", "a.", "a is ", "a as percent of ", "a on ", "date of "])
        {
            yield return ($"chain of {link.Trim()}", Chain(depth, link));
        }
    }

    /// <summary>A condition in that many parentheses, in the block of a rule.</summary>
    public static string Parentheses(int depth, bool closed = true) => Wrap($"{Open}when ", "(", "a", ")", "\n}\n", depth, closed);

    /// <summary>A condition in that many calls.</summary>
    public static string Calls(int depth, bool closed = true) => Wrap($"{Open}when ", "f(1, ", "a", ")", "\n}\n", depth, closed);

    /// <summary>Conditions in lists of values, each in parentheses in the list of the one before: two levels each.</summary>
    public static string Lists(int depth, bool closed = true) => Wrap($"{Open}when ", "a in ((", "a", "))", "\n}\n", depth, closed);

    /// <summary>Exceptions of exceptions, each in the block of the one before.</summary>
    public static string Exceptions(int depth, bool closed = true) =>
        Wrap($"{Open}then deny\n", "except E when a { then allow ", "", "}", "\n}\n", depth, closed);

    /// <summary>Braces in a block where none may stand.</summary>
    public static string Blocks(int depth, bool closed = true) => Wrap(Open, "{ ", "", "} ", "\n}\n", depth, closed);

    /// <summary>Comments that open again and again: they do not nest.</summary>
    public static string Comments(int depth, bool closed = true) => Wrap("policy Deep\n", "/* ", "", "*/ ", "\n", depth, closed);

    /// <summary>A condition of that many links, which are loops of the grammar and have no bound, or of those that do not chain.</summary>
    public static string Chain(int length, string link) => Wrap($"{Open}when ", link, "a", "", "\n}\n", length, closed: true);

    private static string Wrap(string before, string open, string middle, string close, string after, int depth, bool closed)
    {
        var text = new StringBuilder(before).Insert(before.Length, open, depth).Append(middle);
        return closed ? text.Insert(text.Length, close, depth).Append(after).ToString() : text.ToString();
    }
}
