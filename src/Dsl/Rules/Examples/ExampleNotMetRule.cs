using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>SVP6001: an example that expects something else than the policy decides.</summary>
public sealed class ExampleNotMetRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP6001", "Decide examples as they expect", "Examples", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (ExampleSymbol example in ExampleCases.Sound(context).Where(e => ExampleCases.Missing(e).IsEmpty))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            Analyze(context, example);
        }
    }

    private static void Analyze(RuleContext context, ExampleSymbol example)
    {
        string name = "Example " + Quoted.Name(example);
        if (ExampleCases.Decide(context, example) is not { } decision)
        {
            context.Report(example, example.NameSpan, name + " can't be decided: its arithmetic goes past what a number or a date holds. Give the fields that it multiplies or moves a range, or the example smaller values.");
            return;
        }

        // What holds depends on the day, also where the example leaves it to the policy.
        name += decision.On is { } day ? " on " + Words.Date(day) : string.Empty;
        if (decision.Gap is { } gap)
        {
            context.Report(
                example,
                example.NameSpan,
                name + " can't be decided: nothing gives " + Quoted.Name(gap) + " a value. Add a rule, a row or 'otherwise' for it, or give the output a default.",
                ImmutableArray.Create(new RelatedPlace(gap.Tree.Text.Path, gap.NameSpan, "What is left open.")));
            return;
        }

        Disagreement[] found = new ExpectationCheck(context.Tree, example, decision).Disagreements().ToArray();
        if (found.Length == 0)
        {
            return;
        }

        bool canBeWritten = found.All(d => d.Actual is not null);
        context.Report(
            example,
            context.Tree.SpanOf(found[0].Syntax),
            name + " " + string.Join("; it ", found.Select(d => d.Fact)) + ". Put the policy right, or the example.",
            found.SelectMany(d => d.Behind).Distinct().ToImmutableArray(),
            canBeWritten
                ? ImmutableArray.Create(new Fix(
                    "Expect what the policy decides",
                    found.Select(d => new TextEdit(context.Tree.Text.Path, context.Tree.SpanOf(d.Syntax), d.Actual!)).ToImmutableArray()))
                : default);
    }
}
