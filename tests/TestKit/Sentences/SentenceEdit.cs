namespace PolicyLint.TestKit.Sentences;

/// <summary>A sentence with one token edited. The text before <see cref="Start"/> is the sentence's; the edited text may happen to be right as well.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Sentence">The sentence as it was.</param>
/// <param name="Token">The index of the token to which it was done; the count of tokens for an insertion after the last.</param>
/// <param name="Text">The whole text now.</param>
/// <param name="Start">Where the two texts part: the offset of the token in the sentence.</param>
/// <param name="OldLength">How much of the sentence from there on was replaced.</param>
/// <param name="NewLength">How much of the new text replaces it, spaces that keep tokens apart included.</param>
/// <param name="At">The offset in the new text of the first token that is not what it was: the new one, or the one after what is gone.</param>
public sealed record SentenceEdit(
    SentenceEditKind Kind, PolicySentence Sentence, int Token, string Text, int Start, int OldLength, int NewLength, int At)
{
    /// <summary>Takes a token out, and leaves a space for it.</summary>
    public static SentenceEdit Delete(PolicySentence sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (start, length) = (sentence.Tokens[token].Start, sentence.Tokens[token].Text.Length);
        var next = token + 1 < sentence.Tokens.Length ? sentence.Tokens[token + 1].Start : sentence.Text.Length;
        return Make(SentenceEditKind.Delete, sentence, token, start, length, " ", next - length + 1);
    }

    /// <summary>Puts a token before another, or after the last, between spaces.</summary>
    public static SentenceEdit Insert(PolicySentence sentence, int token, string text)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var start = token < sentence.Tokens.Length ? sentence.Tokens[token].Start : sentence.Tokens[^1].End;
        return Make(SentenceEditKind.Insert, sentence, token, start, 0, $" {text} ", start + 1);
    }

    /// <summary>Puts a token in another's place, between spaces.</summary>
    public static SentenceEdit Replace(PolicySentence sentence, int token, string text)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (start, length) = (sentence.Tokens[token].Start, sentence.Tokens[token].Text.Length);
        return Make(SentenceEditKind.Replace, sentence, token, start, length, $" {text} ", start + 1);
    }

    /// <summary>Changes the places of a token and the next; what stands between them stays, with spaces around it.</summary>
    public static SentenceEdit Swap(PolicySentence sentence, int token)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var (first, second) = (sentence.Tokens[token], sentence.Tokens[token + 1]);
        var between = sentence.Text[first.End..second.Start];
        var swapped = $" {second.Text} {between} {first.Text} ";
        return Make(SentenceEditKind.Swap, sentence, token, first.Start, second.End - first.Start, swapped, first.Start + 1);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var token = Token < Sentence.Tokens.Length ? Sentence.Tokens[Token].Text : "the end";
        return $"{Kind} at token {Token} ({token}) of {Sentence}: \"{Text.Substring(Start, NewLength).Trim()}\" at {At}";
    }

    private static SentenceEdit Make(SentenceEditKind kind, PolicySentence sentence, int token, int start, int length, string replacement, int at)
    {
        var text = string.Concat(sentence.Text.AsSpan(0, start), replacement, sentence.Text.AsSpan(start + length));
        return new SentenceEdit(kind, sentence, token, text, start, length, replacement.Length, at);
    }
}
