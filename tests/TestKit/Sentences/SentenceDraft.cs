using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>A token before it has a place.</summary>
internal sealed class SentenceDraft(SentenceTokenKind kind, string terminal, string production, string text)
{
    /// <summary>What part 2 reads there.</summary>
    public SentenceTokenKind Kind { get; private set; } = kind;

    /// <summary>What part 4 asked for.</summary>
    public string Terminal { get; } = terminal;

    /// <summary>The definition that asked.</summary>
    public string Production { get; } = production;

    /// <summary>The token as written.</summary>
    public string Text { get; private set; } = text;

    /// <summary>The words that it and the next tokens must not be: from the look-ahead before it.</summary>
    public ImmutableArray<EbnfGuard> Guards { get; init; } = [];

    /// <summary>How many blocks are open before it; -1 where it starts neither a declaration nor a clause.</summary>
    public int LineDepth { get; init; } = -1;

    /// <summary>Whether it is that word, and not in backquotes.</summary>
    public bool IsWord(string word) => Kind == SentenceTokenKind.Word && Text == word;

    /// <summary>Puts the word in backquotes: the same name, but never a keyword.</summary>
    public void Quote()
    {
        Kind = SentenceTokenKind.QuotedWord;
        Text = $"`{Text}`";
    }
}
