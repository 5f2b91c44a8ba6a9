namespace PolicyLint.Dsl.Syntax;

/// <summary>A token of the flat list that the lexer makes: twelve bytes. What lies between two tokens is trivia.</summary>
public readonly struct Token : IEquatable<Token>
{
    /// <summary>A token.</summary>
    public Token(TokenKind kind, Keyword keyword, TokenFlags flags, int start, int length)
    {
        Start = start;
        Length = length;
        Kind = kind;
        Flags = flags;
        Keyword = keyword;
    }

    /// <summary>Position of its first UTF-16 unit.</summary>
    public int Start { get; }

    /// <summary>Its length in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>What it is.</summary>
    public TokenKind Kind { get; }

    /// <summary>What the lexer noticed.</summary>
    public TokenFlags Flags { get; }

    /// <summary>Which word of the language it is; <see cref="Keyword.None"/> for every other word and token.</summary>
    public Keyword Keyword { get; }

    /// <summary>Position after its last unit.</summary>
    public int End => Start + Length;

    /// <inheritdoc/>
    public bool Equals(Token other) => Start == other.Start && Length == other.Length && Kind == other.Kind && Keyword == other.Keyword;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start * 397) ^ Length);
}
