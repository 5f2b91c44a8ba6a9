namespace PolicyLint.TestKit.Sentences;

/// <summary>Bounds of what <see cref="SentenceGenerator"/> writes.</summary>
public sealed record SentenceOptions
{
    /// <summary>The bounds when nothing else is said: about 200 tokens on average.</summary>
    public static SentenceOptions Default { get; } = new();

    /// <summary>Declarations are added up to this many tokens; the last one may go a little beyond.</summary>
    public int MaxTokens { get; init; } = 380;

    /// <summary>Blocks, exceptions and parentheses open at once, about; the language allows 256.</summary>
    public int MaxNesting { get; init; } = 12;

    /// <summary>What stands between the tokens.</summary>
    public SentenceLayout Layout { get; init; } = SentenceLayout.Mixed;

    /// <summary>Whether a text may start with a byte-order mark, as the file on disk may.</summary>
    public bool ByteOrderMark { get; init; }
}
