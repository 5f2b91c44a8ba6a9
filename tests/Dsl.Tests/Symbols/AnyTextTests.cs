using System.Diagnostics;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
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
        long started = Stopwatch.GetTimestamp();
        try
        {
            Check(SyntaxTree.Parse(PolicyText.From(text, "p.svcpolicy")));
        }
        catch (Exception e)
        {
            Assert.Fail($"{description}: {e}\n{text}");
        }

        TimeSpan took = Stopwatch.GetElapsedTime(started);
        Assert.True(took < TimeSpan.FromSeconds(20), $"{description} took {took}");
    }

    private static void Check(SyntaxTree tree)
    {
        PolicyProject project = PolicyProject.Bind([tree], BoundPolicies.Zone);
        PolicySymbol policy = project.Policies.Single();
        int last = 0;
        foreach (Finding finding in project.Findings)
        {
            Assert.InRange(finding.Span.Start, last, tree.Text.Content.Length);
            Assert.InRange(finding.Span.End, finding.Span.Start, tree.Text.Content.Length);
            Assert.InRange(finding.Message.Length, 20, 1_200);
            Assert.Contains(finding.Message[^1], ".?");
            last = finding.Span.Start;
        }

        bool isSound = tree.Findings.Concat(project.Findings).All(f => f.Severity != FindingSeverity.Error);
        foreach ((Symbol symbol, BoundExpression whole) in ModelExpressions.Of(policy))
        {
            bool isBroken = ModelExpressions.Parts(whole).Any(p => p.Type.IsError);
            Assert.True(!isBroken || symbol.HasErrors, $"'{symbol.Name}' holds what could not be bound, and is not marked.");
        }

        if (isSound)
        {
            Assert.DoesNotContain(policy.Declarations.Concat(policy.Examples).Append(policy), s => s.HasErrors);
        }

        var evaluator = new Evaluator(BoundPolicies.Zone);
        foreach (ExampleSymbol example in policy.Examples.Where(e => !e.HasErrors).Take(20))
        {
            Dictionary<FieldSymbol, object?> inputs = [];
            foreach (ExampleInput input in example.Inputs)
            {
                inputs[input.Field] = input.Value?.Value;
            }

            if (example.Request!.Fields.All(f => f.Kind != FieldKind.Input || f.IsOptional || f.Default is not null || inputs.ContainsKey(f)))
            {
                try
                {
                    evaluator.Decide(example.Request, inputs);
                }
                catch (OverflowException)
                {
                    // What a decimal holds is a limit of the decision, not of the evaluator.
                }
            }
        }
    }
}
