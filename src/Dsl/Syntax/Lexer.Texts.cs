using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <content>Texts between quotation marks.</content>
internal sealed partial class Lexer
{
    private void ReadText(char open, char close)
    {
        string text = _text;
        int at = _position + 1;
        TokenFlags flags = TokenFlags.None;
        while (true)
        {
            int length = text.AsSpan(at).IndexOfAny("\"\\\n\r".AsSpan());
            at = length < 0 ? text.Length : at + length;
            if (at == text.Length || text[at] is '\n' or '\r')
            {
                Report(
                    UnterminatedRule.Descriptor,
                    _position,
                    at,
                    "This text is not closed on its line. End it with '\"'.",
                    new Fix("Close the text", ImmutableArray.Create(new TextEdit(_file.Path, new TextSpan(at, 0), "\""))));
                Add(TokenKind.Text, Keyword.None, flags | TokenFlags.Bad, at);
                return;
            }

            if (text[at] == '"')
            {
                Add(TokenKind.Text, Keyword.None, flags, at + 1);
                return;
            }

            int escape = TextEscape.Read(text, at, out int scalar);
            if (scalar < 0)
            {
                ReportEscape(at, at + escape);
                flags |= TokenFlags.Bad;
            }

            at += escape;
        }
    }

    private void ReportEscape(int start, int end) => Report(
        MalformedValueRule.Descriptor,
        start,
        end,
        "A text has no " + Quote(start, end) + ". Write '\\\"', '\\\\', '\\n', '\\t', or '\\u{20AC}' with the character's number.",
        Write(start, start + 1, "\\\\"));

    /// <summary>A text between the marks of a word processor becomes the text that was meant.</summary>
    private void ReadCurlyText(char open)
    {
        bool single = open is '\u2018' or '\u2019';
        int end = _position + 1;
        while (end < _text.Length && _text[end] is not ('\n' or '\r'))
        {
            char c = _text[end++];
            if (c == '"' || (single ? c is '\u2018' or '\u2019' : c is '\u201C' or '\u201D'))
            {
                Report(
                    UnexpectedTokenRule.Descriptor,
                    _position,
                    end,
                    "A text stands between straight quotation marks. Write '\"' in place of '" + open + "' and '" + c + "'.",
                    new Fix("Write straight quotation marks", ImmutableArray.Create(
                        new TextEdit(_file.Path, new TextSpan(_position, 1), "\""),
                        new TextEdit(_file.Path, new TextSpan(end - 1, 1), "\""))));
                Add(TokenKind.Text, Keyword.None, TokenFlags.Bad, end);
                return;
            }
        }

        Report(
            UnexpectedTokenRule.Descriptor,
            _position,
            _position + 1,
            "A text stands between straight quotation marks. Write '\"' in place of '" + open + "'.",
            Write(_position, _position + 1, "\""));
        _pending |= TokenFlags.AfterBadCharacters;
        _position++;
    }
}
