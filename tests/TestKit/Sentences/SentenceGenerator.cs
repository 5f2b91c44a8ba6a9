using System.Collections.Immutable;
using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>
/// Random policies that are right by the grammar file and by the conditions of its part 5, though their names need not mean anything.
/// The same seed and index give the same sentence, whatever was generated before.
/// </summary>
public sealed class SentenceGenerator
{
    private readonly GrammarFile grammar;
    private readonly SentencePlan plan;
    private readonly SentenceVocabulary vocabulary;
    private readonly SentenceOptions options;

    /// <summary>Prepares to write sentences of a grammar.</summary>
    /// <exception cref="FormatException">A definition that part 5 of the grammar speaks of has another shape than this generator knows.</exception>
    public SentenceGenerator(GrammarFile grammar, ulong seed, SentenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(grammar);
        this.grammar = grammar;
        this.options = options ?? SentenceOptions.Default;
        Seed = seed;
        plan = new SentencePlan(grammar);
        vocabulary = new SentenceVocabulary(grammar);
        Coverage = new GrammarCoverage(grammar);
    }

    /// <summary>The seed of all sentences.</summary>
    public ulong Seed { get; }

    /// <summary>Which branches of the grammar the sentences written so far took.</summary>
    public GrammarCoverage Coverage { get; }

    /// <summary>The sentences from 0 to <paramref name="count"/> - 1, written as they are asked for.</summary>
    public IEnumerable<PolicySentence> Take(int count) => Enumerable.Range(0, count).Select(Generate);

    /// <summary>One sentence. Threads may write different ones at once.</summary>
    public PolicySentence Generate(int index)
    {
        var random = new SeededRandom(Seed, index);
        var drafts = new SentenceWalk(grammar, plan, vocabulary, Coverage, random, options).Go();
        var trivia = new SentenceTrivia(random, options.Layout);
        var text = new StringBuilder();
        if (options.ByteOrderMark && random.Chance(0.3))
        {
            text.Append('\uFEFF');
        }

        trivia.WriteStart(text);
        var tokens = ImmutableArray.CreateBuilder<SentenceToken>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (tokens.Count > 0)
            {
                trivia.WriteBefore(text, draft);
            }

            tokens.Add(new SentenceToken(draft.Kind, draft.Terminal, draft.Production, draft.Text, text.Length));
            text.Append(draft.Text);
        }

        trivia.WriteEnd(text);
        return new PolicySentence(Seed, index, text.ToString(), tokens.MoveToImmutable());
    }
}
