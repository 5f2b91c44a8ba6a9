using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <content>Comments, names in backquotes, and characters that the language doesn't have.</content>
internal sealed partial class Lexer
{
    private void SkipLine()
    {
        int length = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        _position = length < 0 ? _text.Length : _position + length;
    }

    private void SkipComment()
    {
        int end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            Report(
                UnterminatedRule.Descriptor,
                _position,
                _position + 2,
                "This comment is not closed. End it with '*/'.",
                new Fix("Close the comment", ImmutableArray.Create(new TextEdit(_file.Path, new TextSpan(_text.Length, 0), "*/"))));
            _position = _text.Length;
            _pending |= TokenFlags.AfterBadCharacters;
            return;
        }

        _position = end + 2;
    }

    private void ReadQuoted()
    {
        int end = _position + 1;
        if (end < _text.Length && (_text[end] == '_' || IsLetterAt(end)))
        {
            for (int width = 1; end < _text.Length && width > 0; end += width)
            {
                width = WordPartWidth(end);
            }

            if (end < _text.Length && _text[end] == '`')
            {
                Add(TokenKind.QuotedWord, Keyword.None, TokenFlags.None, end + 1);
                return;
            }

            Report(
                UnexpectedTokenRule.Descriptor,
                _position,
                end,
                "The name " + Quote(_position + 1, end) + " has a backquote before it and none after it. Close it with '`'.",
                Write(end, end, "`"));
            Add(TokenKind.QuotedWord, Keyword.None, TokenFlags.Bad, end);
            return;
        }

        Report(UnexpectedTokenRule.Descriptor, _position, end, "A backquote stands around one word, as in '`when`'. Remove it.", Write(_position, end, ""));
        _pending |= TokenFlags.AfterBadCharacters;
        _position = end;
    }

    private void AddMeant(Keyword keyword, int length, string meant)
    {
        int end = _position + length;
        Report(
            UnexpectedTokenRule.Descriptor,
            _position,
            end,
            "The language has no " + Quote(_position, end) + ". Write '" + meant + "'.",
            Write(_position, end, meant));
        Add(TokenKind.Word, keyword, TokenFlags.Bad, end);
    }

    private void ReadOther(char c)
    {
        if (c >= 128)
        {
            if (CategoryAt(_position) == UnicodeCategory.SpaceSeparator)
            {
                _position++;
                return;
            }

            if (IsLetterAt(_position))
            {
                ReadOtherWord();
                return;
            }

            if (c is '\u201C' or '\u201D' or '\u2018' or '\u2019')
            {
                ReadCurlyText(c);
                return;
            }
        }

        SkipOther(c);
    }

    private void ReadOtherWord()
    {
        int end = _position + WidthAt(_position);
        while (end < _text.Length && WordPartWidth(end) is var width and > 0)
        {
            end += width;
        }

        Add(TokenKind.Word, Keyword.None, TokenFlags.None, end);
    }

    /// <summary>Skips a run of characters that the language doesn't have, with one message.</summary>
    private void SkipOther(char first)
    {
        int start = _position;
        bool damaged = true;
        while (_position < _text.Length && IsOtherAt(_position))
        {
            damaged &= _text[_position] == '\uFFFD' || (char.IsSurrogate(_text[_position]) && WidthAt(_position) == 1);
            _position += WidthAt(_position);
        }

        _pending |= TokenFlags.AfterBadCharacters;
        if (damaged)
        {
            return; // The encoding is reported once for the file.
        }

        string found = "The language has no " + Quote(start, _position) + ". ";
        switch (first)
        {
            case '\u00A3' or '$' or '\u20AC':
                string code = first == '$' ? "USD" : first == '\u20AC' ? "EUR" : "GBP";
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "Write the currency after the number, as in '150 " + code + "'.");
                break;
            case ';':
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "A clause ends where the next one starts: remove it.", Write(start, _position, ""));
                break;
            case '&':
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "Write 'and'.", Write(start, _position, "and"));
                break;
            case '|':
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "Write 'or'.", Write(start, _position, "or"));
                break;
            case '!':
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "Write 'not'.", Write(start, _position, "not "));
                break;
            default:
                Report(UnexpectedTokenRule.Descriptor, start, _position, found + "Remove it, or put it between quotation marks.", Write(start, _position, ""));
                break;
        }
    }

    private bool IsOtherAt(int position)
    {
        char c = _text[position];
        if (c < 128)
        {
            char next = position + 1 < _text.Length ? _text[position + 1] : '\0';
            return Starts[c] == Other || (c is '&' or '|' && next != c) || (c == '!' && next != '=');
        }

        return c is not ('\u201C' or '\u201D' or '\u2018' or '\u2019')
            && CategoryAt(position) != UnicodeCategory.SpaceSeparator
            && !IsLetterAt(position);
    }

    private string Quote(int start, int end) => Quotation.Of(_text, start, end);
}
