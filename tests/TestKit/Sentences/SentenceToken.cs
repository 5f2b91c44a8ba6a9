namespace PolicyLint.TestKit.Sentences;

/// <summary>A token of a sentence, and where it stands.</summary>
/// <param name="Kind">What part 2 of the grammar reads there.</param>
/// <param name="Terminal">What part 4 asked for: a token class (<c>NAME</c>), or a word or punctuation in its quotation marks (<c>"when"</c>).
/// A LABEL is two tokens, the word and the colon, both with <c>LABEL</c>.</param>
/// <param name="Production">The definition of part 4 that asked for it.</param>
/// <param name="Text">The token as written, quotation marks and backquotes included.</param>
/// <param name="Start">The offset of its first UTF-16 unit in the sentence.</param>
public readonly record struct SentenceToken(SentenceTokenKind Kind, string Terminal, string Production, string Text, int Start)
{
    /// <summary>The offset after its last UTF-16 unit.</summary>
    public int End => Start + Text.Length;
}
