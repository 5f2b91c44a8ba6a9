using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Syntax;

/// <summary>
/// From text to tokens: longest match, left to right, without context, as part 2 of the grammar says. What is malformed becomes
/// one token of the kind that was meant, flagged, so that the parser goes on as if it were well written.
/// </summary>
internal sealed partial class Lexer
{
    // What a character below 128 starts.
    private const byte Other = 0;
    private const byte Space = 1;
    private const byte Letter = 2;
    private const byte Digit = 3;
    private const byte Sign = 4;

    private static readonly byte[] Starts = ClassifyAscii();

    private readonly PolicyText _file;
    private readonly string _text;
    private readonly List<Finding> _findings;
    private Token[] _tokens;
    private int _count;
    private int _position;
    private TokenFlags _pending;
    private bool _wordBefore;

    private Lexer(PolicyText file, List<Finding> findings)
    {
        _file = file;
        _text = file.Content;
        _findings = findings;
        _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(64, _text.Length / 4));
    }

    /// <summary>The tokens of a text, the last of them its end. What is wrong with them is added to the findings.</summary>
    public static Token[] Read(PolicyText file, List<Finding> findings)
    {
        var lexer = new Lexer(file, findings);
        try
        {
            lexer.ReadAll();
            return lexer._tokens.AsSpan(0, lexer._count).ToArray();
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(lexer._tokens);
        }
    }

    private static byte[] ClassifyAscii()
    {
        var classes = new byte[128];
        foreach (char c in " \t\v\f\r\n")
        {
            classes[c] = Space;
        }

        foreach (char c in "{}(),:.=<>+-*/%\"`&|!")
        {
            classes[c] = Sign;
        }

        for (int c = '0'; c <= '9'; c++)
        {
            classes[c] = Digit;
        }

        for (int c = 'a'; c <= 'z'; c++)
        {
            classes[c] = Letter;
            classes[c - 32] = Letter;
        }

        classes['_'] = Letter;
        return classes;
    }

    private void ReadAll()
    {
        string text = _text;
        byte[] starts = Starts;
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            _position = 1;
        }

        while (_position < text.Length)
        {
            char c = text[_position];
            byte start = c < 128 ? starts[c] : Other;
            switch (start)
            {
                case Space:
                    _position++;
                    break;
                case Letter:
                    ReadWord();
                    break;
                case Digit:
                    ReadDigits();
                    break;
                case Sign:
                    ReadSign(c);
                    break;
                default:
                    ReadOther(c);
                    break;
            }
        }

        Add(TokenKind.End, Keyword.None, TokenFlags.None, text.Length);
    }

    /// <summary>Adds the token that ends at a position and starts at the current one, and goes there.</summary>
    private void Add(TokenKind kind, Keyword keyword, TokenFlags flags, int end)
    {
        if (_count == _tokens.Length)
        {
            Grow();
        }

        _tokens[_count++] = new Token(kind, keyword, flags | _pending, _position, end - _position);
        _pending = TokenFlags.None;
        _wordBefore = kind is TokenKind.Word or TokenKind.QuotedWord;
        _position = end;
    }

    private void Grow()
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(_tokens.Length * 2);
        Array.Copy(_tokens, larger, _count);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }

    private void ReadWord()
    {
        string text = _text;
        byte[] starts = Starts;
        int end = _position + 1;
        while (end < text.Length)
        {
            char c = text[end];
            if (c < 128)
            {
                // Letters and digits are the two classes next to each other.
                if ((uint)(starts[c] - Letter) > Digit - Letter)
                {
                    break;
                }

                end++;
                continue;
            }

            int width = WordPartWidth(end);
            if (width == 0)
            {
                break;
            }

            end += width;
        }

        Add(TokenKind.Word, KeywordTable.Find(text.AsSpan(_position, end - _position)), TokenFlags.None, end);
    }

    /// <summary>How many units the letter, mark or digit at a position has; zero if none stands there.</summary>
    private int WordPartWidth(int position)
    {
        char c = _text[position];
        if (c < 128)
        {
            return Starts[c] is Letter or Digit ? 1 : 0;
        }

        return CategoryAt(position) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => WidthAt(position),
            _ => 0,
        };
    }

    private bool IsLetterAt(int position) => CategoryAt(position)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private UnicodeCategory CategoryAt(int position) =>
        WidthAt(position) == 2 ? CharUnicodeInfo.GetUnicodeCategory(_text, position) : CharUnicodeInfo.GetUnicodeCategory(_text[position]);

    private int WidthAt(int position) =>
        char.IsHighSurrogate(_text[position]) && position + 1 < _text.Length && char.IsLowSurrogate(_text[position + 1]) ? 2 : 1;

    private char Peek(int offset)
    {
        int at = _position + offset;
        return at < _text.Length ? _text[at] : '\0';
    }

    private void ReadSign(char c)
    {
        char next = Peek(1);
        switch (c)
        {
            case '"':
                ReadText('"', '"');
                return;
            case '`':
                ReadQuoted();
                return;
            case '/' when next == '/':
                SkipLine();
                return;
            case '/' when next == '*':
                SkipComment();
                return;
            case ':':
                if (_wordBefore && !KeywordTable.Is(_tokens[_count - 1].Keyword, WordClasses.Reserved))
                {
                    Token word = _tokens[_count - 1];
                    _tokens[_count - 1] = new Token(TokenKind.Label, word.Keyword, word.Flags, word.Start, word.Length);
                }

                break;
            case '=' when next == '=':
                AddMeant(Keyword.Is, 2, "is");
                return;
            case '!' when next == '=':
                AddMeant(Keyword.Is, 2, "is not");
                return;
            case '&' when next == '&':
                AddMeant(Keyword.And, 2, "and");
                return;
            case '|' when next == '|':
                AddMeant(Keyword.Or, 2, "or");
                return;
            case '!' or '&' or '|':
                ReadOther(c);
                return;
        }

        TokenKind kind = KindOf(c, next, out int length);
        Add(kind, Keyword.None, TokenFlags.None, _position + length);
    }

    private static TokenKind KindOf(char c, char next, out int length)
    {
        length = 1;
        switch (c)
        {
            case '{':
                return TokenKind.OpenBrace;
            case '}':
                return TokenKind.CloseBrace;
            case '(':
                return TokenKind.OpenParenthesis;
            case ')':
                return TokenKind.CloseParenthesis;
            case ',':
                return TokenKind.Comma;
            case ':':
                return TokenKind.Colon;
            case '+':
                return TokenKind.Plus;
            case '-':
                return TokenKind.Minus;
            case '*':
                return TokenKind.Star;
            case '/':
                return TokenKind.Slash;
            case '%':
                return TokenKind.Percent;
        }

        bool pair = next == (c == '.' ? '.' : c == '=' ? '>' : '=');
        length = pair ? 2 : 1;
        return c switch
        {
            '.' => pair ? TokenKind.DotDot : TokenKind.Dot,
            '=' => pair ? TokenKind.Arrow : TokenKind.Equal,
            '<' => pair ? TokenKind.LessOrEqual : TokenKind.Less,
            _ => pair ? TokenKind.GreaterOrEqual : TokenKind.Greater,
        };
    }

    private void Report(RuleDescriptor rule, int start, int end, string message, params Fix[] fixes) =>
        _findings.Add(new Finding(rule, _file.Path, TextSpan.FromBounds(start, end), message) { Fixes = ImmutableArray.Create(fixes) });

    private Fix Write(int start, int end, string text) => new(
        text.Length == 0 ? "Remove it" : "Write '" + text + "'",
        ImmutableArray.Create(new TextEdit(_file.Path, TextSpan.FromBounds(start, end), text)));
}
