using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.Fuzz;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Symbols;

/// <summary>Whatever the parser gives is bound: without an exception, in its time, and with a mark on everything that is wrong.</summary>
public sealed class AnyTextTests
{
    private const ulong Seed = 20261122;

    private static readonly string[] Corpus = [.. Directory.GetFiles(Repository.PathOf("tests/Corpus"), "*.svcpolicy").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    [Fact]
    public void SentencesOfTheGrammar()
    {
        var generator = new SentenceGenerator(GrammarFile.Load(), Seed);
        for (int i = 0; i < 1_500; i++)
        {
            PolicySentence sentence = generator.Generate(i);
            Check(sentence.Text, sentence.ToString());
        }
    }

    [Fact]
    public void SentencesWithAnEdit()
    {
        GrammarFile grammar = GrammarFile.Load();
        var generator = new SentenceGenerator(grammar, Seed);
        var editor = new SentenceEditor(grammar, Seed);
        for (int i = 0; i < 1_500; i++)
        {
            SentenceEdit edit = editor.Edit(generator.Generate(i), i);
            Check(edit.Text, edit.ToString());
        }
    }

    [Fact]
    public void RealPoliciesDamaged()
    {
        var mutator = new PolicyMutator(Seed);
        for (int i = 0; i < 1_600; i++)
        {
            PolicyMutation mutation = mutator.Mutate(Corpus[i % Corpus.Length], i, Corpus[i / Corpus.Length % Corpus.Length]);
            Check(mutation.Text, mutation.Description);
        }
    }

    [Fact]
    public void NoiseAndDepth()
    {
        var mutator = new PolicyMutator(Seed);
        foreach ((string name, string text) in new[] { 1, 255, 256, 257, 300, 2_000 }.SelectMany(PolicyNesting.All))
        {
            Check(text, name);
        }

        for (int i = 0; i < 500; i++)
        {
            PolicyMutation noise = mutator.Noise(i);
            Check(noise.Text, noise.Description);
        }
    }

    /// <summary>What a policy with names that mean something becomes when any two of its words change places.</summary>
    [Fact]
    public void WordsOfTheSampleInOthersPlaces()
    {
        SyntaxTree tree = SyntaxTree.Parse(PolicyText.From(BoundPolicies.Sample));
        Token[] words = [.. tree.Tokens.Where(t => t.Kind == TokenKind.Word)];
        var random = new SeededRandom(Seed);
        for (int i = 0; i < 1_500; i++)
        {
            Token at = random.Pick(words);
            Token from = random.Pick(words);
            string text = BoundPolicies.Sample;
            Check(text[..at.Start] + text[from.Start..from.End] + text[at.End..], $"'{text[from.Start..from.End]}' at {at.Start}");
        }
    }

    private static void Check(string text, string description)
    {
        try
        {
            Watchdog.Guard(
                () =>
                {
                    ModelCheck.Run(SyntaxTree.Parse(PolicyText.From(text, "p.svcpolicy")));
                    return true;
                },
                description);
        }
        catch (Exception e)
        {
            Assert.Fail($"{description}: {e}\n{text}");
        }
    }
}
