using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2005: exceptions that answer every case of what they are exceptions of, which then never does what it says.</summary>
public sealed class ExceptionAlwaysAppliesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2005", "Let a rule do what it says in some case", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (RuleBody body in regions.Request.Rules)
            {
                foreach (ClauseSymbol clause in body.Root.WithExceptions())
                {
                    if (regions.Of(body, clause) is { } region && regions.IsEmpty(region.Applies, clause) == false && regions.IsEmpty(region.Stands, clause) == true)
                    {
                        Report(context, regions, body, clause, region);
                    }
                }
            }
        }
    }

    private static void Report(RuleContext context, RequestRegions regions, RuleBody body, ClauseSymbol clause, ClauseRegion region)
    {
        ClauseSymbol? covering = clause.Exceptions.FirstOrDefault(e =>
            regions.Of(body, e) is { } other && regions.IsWithin(region.Applies, other.Condition, clause) == true);
        ClauseSymbol last = covering ?? clause.Exceptions[clause.Exceptions.Length - 1];
        string what = (clause.Parent is null ? "rule " : "exception ") + Quoted.Text(DecisionText.Path(clause));
        string fact = covering is null
            ? "The exceptions of " + what + " together answer every case of it"
            : "Exception " + Quoted.Name(covering) + " answers every case of " + what;
        context.Report(
            body.Rule,
            last.NameSpan,
            fact + ", which so never does what it says. Narrow the " + (covering is null ? "exceptions" : "exception") + ", or say it as the rule itself.",
            ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, clause.NameSpan, "What is excepted from.")));
    }
}
