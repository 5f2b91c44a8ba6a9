using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax;

/// <content>Numbers, dates, times and ordinals: what starts with a digit.</content>
internal sealed partial class Lexer
{
    private static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    private void ReadDigits()
    {
        string text = _text;
        int end = _position + 1;
        while (end < text.Length && IsDigit(text[end]))
        {
            end++;
        }

        // A number that nothing touches is by far the most frequent.
        char next = end < text.Length ? text[end] : '\0';
        if (end - _position <= 28 && next is ' ' or '%' or '\n' or '\r' or ')' or '\0' or '}')
        {
            Add(TokenKind.Number, Keyword.None, TokenFlags.None, end);
            return;
        }

        end = EndOfRun();
        TokenKind kind = LiteralShape.KindOf(text, _position, end);
        if (kind == TokenKind.End)
        {
            ReportRun(end);
            return;
        }

        if (!LiteralShape.IsInRange(text, _position, end, kind))
        {
            string found = Quote(_position, end);
            string message = kind switch
            {
                TokenKind.Date => "The calendar has no day " + found + ". Write a date from 0001-01-01 to 9999-12-31.",
                TokenKind.Time => "A day has no " + found + ". Write a time from 00:00 to 24:00.",
                TokenKind.Ordinal => found + " counts further than this language does. Write at most 2147483647th.",
                _ => "The number " + found + " has more digits than can be kept exactly. Write at most 28.",
            };
            Report(MalformedValueRule.Descriptor, _position, end, message);
            Add(kind, Keyword.None, TokenFlags.Bad | TimeBefore(kind), end);
            return;
        }

        Add(kind, Keyword.None, TimeBefore(kind), end);
    }

    /// <summary>How far what starts with these digits reaches: through letters, and through a sign between two digits.</summary>
    private int EndOfRun()
    {
        string text = _text;
        int end = _position + 1;
        while (end < text.Length)
        {
            int width = WordPartWidth(end);
            if (width > 0)
            {
                end += width;
                continue;
            }

            if (text[end] is '.' or ',' or '-' or ':' && IsDigit(text[end - 1]) && end + 1 < text.Length && IsDigit(text[end + 1]))
            {
                end += 2;
                continue;
            }

            break;
        }

        return end;
    }

    /// <summary>A time tells the word before it, and comes out as no flag of its own.</summary>
    private TokenFlags TimeBefore(TokenKind kind)
    {
        if (kind == TokenKind.Time && _wordBefore && _tokens[_count - 1] is { Keyword: Keyword.At } at)
        {
            _tokens[_count - 1] = new Token(at.Kind, at.Keyword, at.Flags | TokenFlags.BeforeTime, at.Start, at.Length);
        }

        return TokenFlags.None;
    }

    private void ReportRun(int end)
    {
        LiteralRepair repair = LiteralRepair.For(_text.Substring(_position, end - _position));
        string found = Quote(_position, end);
        string message = repair.Reason.Replace("{0}", found);
        if (repair.Replacements.Length == 0)
        {
            Report(MalformedValueRule.Descriptor, _position, end, message);
        }
        else
        {
            var fixes = Array.ConvertAll(repair.Replacements, replacement => Write(_position, end, replacement));
            Report(
                MalformedValueRule.Descriptor,
                _position,
                end,
                message + " Write '" + string.Join("' or '", repair.Replacements) + "'.",
                fixes);
        }

        Add(repair.Meant, Keyword.None, TokenFlags.Bad | TimeBefore(repair.Meant), end);
    }
}
