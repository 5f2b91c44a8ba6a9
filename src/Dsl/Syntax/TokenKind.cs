namespace PolicyLint.Dsl.Syntax;

/// <summary>What a token is, before its word is looked at.</summary>
public enum TokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A word; <see cref="Token.Keyword"/> says which, if the language knows it.</summary>
    Word,

    /// <summary>A word whose next token is a colon: in a request, the label of a field.</summary>
    Label,

    /// <summary>A word in backquotes: always a name.</summary>
    QuotedWord,

    /// <summary>Digits, perhaps with underscores and a decimal point.</summary>
    Number,

    /// <summary><c>2026-01-31</c>.</summary>
    Date,

    /// <summary><c>09:00</c>.</summary>
    Time,

    /// <summary><c>2nd</c>.</summary>
    Ordinal,

    /// <summary>A text between quotation marks.</summary>
    Text,

    /// <summary><c>{</c>.</summary>
    OpenBrace,

    /// <summary><c>}</c>.</summary>
    CloseBrace,

    /// <summary><c>(</c>.</summary>
    OpenParenthesis,

    /// <summary><c>)</c>.</summary>
    CloseParenthesis,

    /// <summary><c>,</c>.</summary>
    Comma,

    /// <summary><c>:</c>.</summary>
    Colon,

    /// <summary><c>.</c>.</summary>
    Dot,

    /// <summary><c>..</c>.</summary>
    DotDot,

    /// <summary><c>=&gt;</c>.</summary>
    Arrow,

    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>&lt;</c>.</summary>
    Less,

    /// <summary><c>&lt;=</c>.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>.</summary>
    Greater,

    /// <summary><c>&gt;=</c>.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>*</c>.</summary>
    Star,

    /// <summary><c>/</c>.</summary>
    Slash,

    /// <summary><c>%</c>.</summary>
    Percent,
}
