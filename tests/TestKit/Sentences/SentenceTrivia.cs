using System.Globalization;
using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Writes what stands between two tokens, and knows where something must.</summary>
internal sealed class SentenceTrivia
{
    private static readonly char[] Spaces =
        "\u0020\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000".ToCharArray();

    private static readonly char[] Controls = ['\t', '\v', '\f'];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private static readonly string[] Comments =
    [
        "", " ", " why", " { ( ", "policy X", " \"open", " it's 5% * 2", " /* ", " // ", " naïve 日本", " \U0001F600", " \u2028 \u0085 ", "\t", " 1,000", "!", " `",
    ];

    private readonly SeededRandom random;
    private readonly SentenceLayout layout;
    private readonly string lineEnd;

    /// <summary>Decides on a layout and a line end for one sentence.</summary>
    public SentenceTrivia(SeededRandom random, SentenceLayout layout)
    {
        this.random = random;
        this.layout = layout != SentenceLayout.Mixed ? layout : random.Pick<SentenceLayout>([SentenceLayout.Tidy, SentenceLayout.Dense, SentenceLayout.Wild]);
        lineEnd = random.Chance(0.6) ? "\n" : random.Pick(LineEnds);
    }

    /// <summary>Whether two texts written without a space would be read as something else, after whatever was written before.</summary>
    /// <remarks>
    /// Part 2: words and digits run together, two punctuation marks may be one, and a comma or a minus between two digits is a mistake,
    /// also where the first digit ends a word: what that is, the grammar leaves open.
    /// </remarks>
    public static bool WouldTouch(StringBuilder before, string next)
    {
        if (before.Length == 0)
        {
            return false;
        }

        var (last, first) = (before[^1], next[0]);
        if (IsWordPart(last) && IsWordPart(first))
        {
            return true;
        }

        if (char.IsAsciiDigit(first))
        {
            return last is ',' or '-' or '.' or ':' && before.Length > 1 && char.IsAsciiDigit(before[^2]);
        }

        return (last, first) is ('.', '.') or ('/', '/') or ('/', '*') or ('=', '>') or ('<', '=') or ('>', '=') or ('=', '=') or ('!', '=') or ('*', '/');
    }

    /// <summary>Writes what stands before the first token.</summary>
    public void WriteStart(StringBuilder text)
    {
        if (layout == SentenceLayout.Wild)
        {
            WritePieces(text, random.Below(4));
        }
        else if (random.Chance(0.2))
        {
            WriteComment(text);
        }
    }

    /// <summary>Writes what stands between the tokens written so far and the next one.</summary>
    public void WriteBefore(StringBuilder text, SentenceDraft next)
    {
        var start = text.Length;
        switch (layout)
        {
            case SentenceLayout.Tidy:
                WriteTidy(text, next);
                break;
            case SentenceLayout.Dense:
                WritePieces(text, random.Chance(0.02) ? 1 : 0);
                break;
            default:
                WritePieces(text, random.Chance(0.25) ? 0 : 1 + random.Run(0.3, 6));
                break;
        }

        if (text.Length == start && WouldTouch(text, next.Text))
        {
            text.Append(layout == SentenceLayout.Wild ? random.Pick(Spaces) : ' ');
        }
    }

    /// <summary>Writes what stands before the end: a line comment needs no line end there.</summary>
    public void WriteEnd(StringBuilder text)
    {
        if (layout == SentenceLayout.Wild)
        {
            WritePieces(text, random.Below(4));
        }

        if (random.Chance(0.15))
        {
            SeparateComment(text).Append("//").Append(random.Pick(Comments));
        }
        else if (random.Chance(0.8))
        {
            text.Append(lineEnd);
        }
    }

    private void WriteTidy(StringBuilder text, SentenceDraft next)
    {
        if (next.LineDepth < 0)
        {
            if (next.Text is not ("," or "." or ".." or ":" or "%" or ")") && text[^1] is not '(' && !(text[^1] == '.' && next.Kind != SentenceTokenKind.Punctuation))
            {
                text.Append(' ');
            }

            return;
        }

        if (random.Chance(0.03))
        {
            text.Append(" // ").Append(random.Pick(Comments).TrimStart());
        }

        text.Append(lineEnd);
        if (next.LineDepth == 0 && next.Text != "}")
        {
            text.Append(lineEnd);
        }

        if (next.Text != "}" && random.Chance(next.LineDepth == 0 ? 0.3 : 0.05))
        {
            text.Append(' ', 4 * next.LineDepth).Append("/// ").Append(random.Pick(Comments).TrimStart()).Append(lineEnd);
        }

        text.Append(' ', 4 * next.LineDepth);
    }

    private void WritePieces(StringBuilder text, int count)
    {
        for (; count > 0; count--)
        {
            switch (random.Below(10))
            {
                case < 4:
                    text.Append(' ', random.Between(1, 3));
                    break;
                case < 5:
                    text.Append(random.Pick(Spaces));
                    break;
                case < 7:
                    text.Append(random.Chance(0.8) ? lineEnd : random.Pick(LineEnds));
                    break;
                case < 8:
                    text.Append(random.Pick(Controls));
                    break;
                default:
                    WriteComment(text);
                    break;
            }
        }
    }

    private void WriteComment(StringBuilder text)
    {
        SeparateComment(text);
        switch (random.Below(5))
        {
            case 0:
                text.Append("//").Append(random.Pick(Comments)).Append(lineEnd);
                break;
            case 1:
                for (var count = random.Between(1, 3); count > 0; count--)
                {
                    text.Append("///").Append(random.Pick(Comments)).Append(lineEnd);
                }

                break;
            case 2:
                text.Append("////").Append(random.Pick(Comments)).Append(lineEnd);
                break;
            case 3:
                text.Append("/*").Append(random.Pick(Comments)).Append(lineEnd).Append(random.Pick(Comments)).Append("*/");
                break;
            default:
                text.Append("/*").Append(random.Pick<string>(["", "*", "**", "/", " x ", " /* ", " // ", " policy Y { "])).Append("*/");
                break;
        }
    }

    /// <summary>A slash before a comment would become part of another one.</summary>
    private static StringBuilder SeparateComment(StringBuilder text) => text.Length > 0 && text[^1] == '/' && !EndsComment(text) ? text.Append(' ') : text;

    private static bool EndsComment(StringBuilder text) => text.Length > 3 && text[^2] == '*';

    private static bool IsWordPart(char character) => character == '_' || char.IsSurrogate(character)
        || CharUnicodeInfo.GetUnicodeCategory(character) is <= UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
