using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>SVP6003: a rule or exception whose effects count in no example of a request that has examples.</summary>
public sealed class ClauseWithoutExampleRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP6003", "Show every rule and exception in an example", "Examples", FindingSeverity.Hidden);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        var shown = new HashSet<ClauseSymbol>();
        var decided = new HashSet<RequestSymbol>();
        foreach (ExampleSymbol example in ExampleCases.Sound(context).Where(e => ExampleCases.Missing(e).IsEmpty))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (ExampleCases.Decide(context, example) is { } decision)
            {
                decided.Add(example.Request!);
                shown.UnionWith(decision.Rules.Select(r => r.Applied).OfType<ClauseSymbol>());
            }
        }

        foreach (RequestRegions regions in context.Regions().Where(r => decided.Contains(r.Request)))
        {
            foreach (RuleBody body in regions.Request.Rules)
            {
                foreach (ClauseSymbol clause in body.Root.WithExceptions().Where(c => !shown.Contains(c)))
                {
                    Analyze(context, regions, body, clause);
                }
            }
        }
    }

    /// <summary>A clause that no case can show has findings of its own, so only one with a case is asked for.</summary>
    private static void Analyze(RuleContext context, RequestRegions regions, RuleBody body, ClauseSymbol clause)
    {
        if (regions.Of(body, clause) is { } region
            && regions.Find(region.Stands, d => d.Rules.Any(r => r.Body == body && r.Applied == clause)) is { } witness)
        {
            context.Report(
                body.Rule,
                clause.NameSpan,
                "No example shows " + CaseText.Article(regions.Request) + regions.Request.Name + " for which " + (clause.Parent is null ? "rule " : "exception ") + Quoted.Text(DecisionText.Path(clause))
                    + " counts. Add one, such as " + CaseText.One(witness) + ".",
                example: CaseText.Example(witness, DecisionText.Path(clause)));
        }
    }
}
