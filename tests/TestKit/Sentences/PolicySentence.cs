using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>A text that is right by the grammar, and its tokens. Its names need not mean anything.</summary>
/// <param name="Seed">The seed of the generator that wrote it.</param>
/// <param name="Index">Which of that seed's sentences it is.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Tokens">Its tokens from first to last; END is not among them, trivia neither.</param>
public sealed record PolicySentence(ulong Seed, int Index, string Text, ImmutableArray<SentenceToken> Tokens)
{
    /// <inheritdoc/>
    public override string ToString() => $"sentence {Index} of seed {Seed} ({Tokens.Length} tokens)";
}
