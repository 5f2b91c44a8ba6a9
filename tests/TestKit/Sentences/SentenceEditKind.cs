namespace PolicyLint.TestKit.Sentences;

/// <summary>What was done to one token of a sentence.</summary>
public enum SentenceEditKind
{
    /// <summary>It is gone.</summary>
    Delete,

    /// <summary>Another stands before it.</summary>
    Insert,

    /// <summary>Another stands in its place.</summary>
    Replace,

    /// <summary>It and the next have changed places.</summary>
    Swap,
}
