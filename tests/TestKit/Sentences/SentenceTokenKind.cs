namespace PolicyLint.TestKit.Sentences;

/// <summary>What a token is to part 2 of the grammar, which knows nothing of keywords.</summary>
public enum SentenceTokenKind
{
    /// <summary><c>when</c>, <c>Refund</c>, <c>GBP</c></summary>
    Word,

    /// <summary><c>`when`</c></summary>
    QuotedWord,

    /// <summary><c>1_000.5</c></summary>
    Number,

    /// <summary><c>2026-01-31</c></summary>
    Date,

    /// <summary><c>09:00</c></summary>
    Time,

    /// <summary><c>2nd</c></summary>
    Ordinal,

    /// <summary><c>"text"</c></summary>
    Text,

    /// <summary><c>=></c></summary>
    Punctuation,
}
