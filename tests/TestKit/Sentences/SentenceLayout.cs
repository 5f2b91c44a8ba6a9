namespace PolicyLint.TestKit.Sentences;

/// <summary>What stands between the tokens of a sentence.</summary>
public enum SentenceLayout
{
    /// <summary>Any of the others, by chance.</summary>
    Mixed,

    /// <summary>As a person writes: a clause a line, indented, doc comments before what they document.</summary>
    Tidy,

    /// <summary>As little as the tokens allow.</summary>
    Dense,

    /// <summary>Anything that the grammar calls trivia, anywhere.</summary>
    Wild,
}
