using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2015: a request of which not all could be said within the budget. The last of its kind to run, so that it knows what the others gave up.</summary>
public sealed class RequestTooLargeRule : PolicyRule
{
    private const int MostNamed = 4;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2015", "Split a request that is too large to look at whole", "Rules", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions().Where(r => r.Undecided.Count > 0))
        {
            Symbol[] open = regions.Undecided.Keys.OrderBy(s => s.NameSpan.Start).ToArray();
            string[] names = open.Select(s => Quoted.Text(s is ClauseSymbol clause ? DecisionText.Path(clause) : s is RowSymbol row ? row.Table.Name : s.Name)).Distinct().ToArray();
            context.Report(
                regions.Request,
                regions.Request.NameSpan,
                "Request " + Quoted.Name(regions.Request) + " has too many cases to look at all of them, so nothing is said about some cases of "
                    + Quoted.List(names.Length <= MostNamed ? names : [.. names.Take(MostNamed), "others"])
                    + ". " + regions.Undecided.Values.First() + " Split the request, or let rules read fewer of its fields together.",
                open.Take(MostNamed).Select(s => new RelatedPlace(context.Tree.Text.Path, s.NameSpan, "Not looked at whole.")).ToImmutableArray());
        }
    }
}
