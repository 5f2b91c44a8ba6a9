namespace PolicyLint.Dsl.Syntax;

/// <summary>What the lexer noticed about a token.</summary>
[Flags]
public enum TokenFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Malformed, and reported by the lexer; the token stands for what was meant.</summary>
    Bad = 1,

    /// <summary>Characters that the language doesn't know stand before it, and were reported.</summary>
    AfterBadCharacters = 2,

    /// <summary>A time follows: the word <c>at</c> before it joins a date with that time.</summary>
    BeforeTime = 4,

    /// <summary>Read over by the parser, reported there, and part of no node: trivia, as if it stood in a comment.</summary>
    Skipped = 8,
}
