using System.Text;

namespace PolicyLint.Dsl.Report;

/// <summary>Text inside Markdown.</summary>
public static class Markdown
{
    private const string Special = "\\`*_[]<>|#~";

    /// <summary>A text that reads as it is written, whatever signs are in it; what a terminal would obey becomes the replacement character.</summary>
    public static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch { '&' => "&amp;", '\r' or '\n' or '\t' => " ", _ when char.IsControl(c) => "\uFFFD", _ when Special.IndexOf(c) >= 0 => "\\" + c, _ => c.ToString() });
        }

        return escaped.ToString();
    }

    /// <summary>A piece of policy: the fence is longer than any run of backquotes in it.</summary>
    public static string Code(string code)
    {
        string fence = "`";
        while (code.Contains(fence))
        {
            fence += "`";
        }

        return fence.Length == 1 ? fence + code + fence : fence + " " + code + " " + fence;
    }
}
