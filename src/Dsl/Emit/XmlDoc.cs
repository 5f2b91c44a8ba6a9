using System.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>Texts of a policy as XML documentation: escaped, and never out of their <c>///</c> lines.</summary>
internal static class XmlDoc
{
    /// <summary>The lines of an element, each to be written after <c>/// </c>.</summary>
    internal static IEnumerable<string> Element(string name, string text, string attributes = "")
    {
        string[] lines = Escape(text).Split('\n');
        if (lines.Length == 1)
        {
            yield return "<" + name + attributes + ">" + lines[0] + "</" + name + ">";
            yield break;
        }

        yield return "<" + name + attributes + ">";
        foreach (string line in lines)
        {
            yield return line;
        }

        yield return "</" + name + ">";
    }

    /// <summary>A text for the inside of an element; lines end in LF.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        string trimmed = text.Trim();
        for (int i = 0; i < trimmed.Length; i++)
        {
            char c = trimmed[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '\r' when i + 1 < trimmed.Length && trimmed[i + 1] == '\n':
                    break;
                case '\r' or '\n' or '\u0085' or '\u2028' or '\u2029':
                    escaped.Append('\n');
                    break;
                case '\t':
                    escaped.Append(' ');
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    escaped.Append('\uFFFD');
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < trimmed.Length && char.IsLowSurrogate(trimmed[i + 1]))
                    {
                        escaped.Append(c).Append(trimmed[++i]);
                    }
                    else
                    {
                        escaped.Append(char.IsSurrogate(c) ? '\uFFFD' : c);
                    }

                    break;
            }
        }

        return escaped.ToString();
    }
}
