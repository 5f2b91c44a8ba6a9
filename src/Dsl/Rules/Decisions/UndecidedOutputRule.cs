using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2008: an output without a default to which, in some case, nothing gives a value.</summary>
public sealed class UndecidedOutputRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2008", "Decide every output in every case", "Rules", FindingSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (FieldSymbol output in regions.Request.Fields.Where(f => f is { Kind: FieldKind.Output, Default: null, IsOptional: false }))
            {
                if (regions.GiversOf(output) is { } givers
                    && regions.FindOutside(givers.Select(g => g.Region).ToArray(), output, d => d.Gap == output) is { } witness)
                {
                    context.Report(
                        output,
                        output.NameSpan,
                        "Nothing decides " + Quoted.Name(output) + " for " + CaseText.One(witness) + ". Add a rule, a row or 'otherwise' for it, or give the output a default.",
                        Places(context, givers));
                }
            }
        }
    }

    /// <summary>Who decides it in other cases: at most four.</summary>
    private static ImmutableArray<RelatedPlace> Places(RuleContext context, IEnumerable<(int Region, Symbol Giver, BoundExpression Value)> givers) => givers
        .Select(g => g.Giver is ClauseSymbol clause ? (Symbol)clause.Rule : ((RowSymbol)g.Giver).Table)
        .Distinct()
        .Take(4)
        .Select(owner => new RelatedPlace(context.Tree.Text.Path, owner.NameSpan, Quoted.Name(owner) + " decides it in other cases."))
        .ToImmutableArray();
}
