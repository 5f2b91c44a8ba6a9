using System.Collections.Immutable;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Random edits of one token. The same seed, sentence and index give the same edit.</summary>
public sealed class SentenceEditor
{
    private readonly ulong seed;
    private readonly SentenceVocabulary vocabulary;
    private readonly ImmutableArray<string> literally;

    /// <summary>Prepares to edit sentences of a grammar.</summary>
    public SentenceEditor(GrammarFile grammar, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        this.seed = seed;
        vocabulary = new SentenceVocabulary(grammar);
        literally = [.. grammar.SyntaxWords, .. grammar.ReservedWords.Order(StringComparer.Ordinal), .. grammar.Punctuation, ":"];
    }

    /// <summary>One edit of a sentence, at any token.</summary>
    public SentenceEdit Edit(PolicySentence sentence, int index)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var random = new SeededRandom(seed ^ sentence.Seed, unchecked((sentence.Index * 7919) + index));
        var tokens = sentence.Tokens;
        var token = random.Below(tokens.Length);
        switch (random.Below(4))
        {
            case 0:
                return SentenceEdit.Delete(sentence, token);
            case 1:
                return SentenceEdit.Insert(sentence, random.Below(tokens.Length + 1), AnyToken(random));
            case 2 when token + 1 < tokens.Length && tokens[token].Text != tokens[token + 1].Text:
                return SentenceEdit.Swap(sentence, token);
            default:
                string other;
                do
                {
                    other = AnyToken(random);
                }
                while (other == tokens[token].Text);

                return SentenceEdit.Replace(sentence, token, other);
        }
    }

    private string AnyToken(SeededRandom random) => random.Below(12) switch
    {
        < 5 => random.Pick(literally),
        5 => vocabulary.Word(random),
        6 => vocabulary.Name(random),
        7 => SentenceLiterals.Number(random),
        8 => random.Chance(0.5) ? SentenceLiterals.Date(random) : SentenceLiterals.Time(random, endOfDay: true),
        9 => SentenceLiterals.Text(random),
        10 => random.Chance(0.5) ? SentenceLiterals.Ordinal(random) : SentenceVocabulary.Finding(random),
        _ => random.Chance(0.5) ? SentenceVocabulary.Code(random) : "{",
    };
}
