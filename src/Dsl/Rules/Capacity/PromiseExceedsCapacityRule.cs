using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// SVP4001: a promise that cannot be kept whatever the luck and the order of work, by the declared averages alone. Where only
/// service in order of arrival makes it impossible, the message says so.
/// </summary>
public sealed class PromiseExceedsCapacityRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4001", "Promise what capacity can keep", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            ImmutableArray<CapacitySymbol> capacities = PromiseBacking.CapacitiesOf(promise, context.Facts.CapacitiesServing);
            ImmutableArray<CapacityLoad> parts = capacities.Select(CapacityLoad.Of).OfType<CapacityLoad>().ToImmutableArray();
            if (capacities.IsEmpty || parts.Length < capacities.Length || PromiseBacking.ShareOf(promise) is not { } share || share <= 0m)
            {
                continue;
            }

            var pool = new PooledLoad(parts);
            Fraction done = pool.GreatestShareDone;
            bool impossible = share > done && PromiseBacking.ShareAskedOfAll(capacities, context.Facts.PromisesOn) > done;
            if (impossible || (pool.GrowsWithoutEnd && capacities.All(capacity => capacity.Patience is null)))
            {
                var claim = new CapacityClaim(promise, pool, impossible, context.Options.MaxOccupancy);
                context.Report(promise, claim.Span, claim.Message, Related(capacities), claim.Fixes);
            }
        }
    }

    private static ImmutableArray<RelatedPlace> Related(ImmutableArray<CapacitySymbol> capacities) => capacities
        .Select(capacity => new RelatedPlace(capacity.Tree.Text.Path, capacity.NameSpan, Quoted.Name(capacity) + " does the work."))
        .ToImmutableArray();
}
