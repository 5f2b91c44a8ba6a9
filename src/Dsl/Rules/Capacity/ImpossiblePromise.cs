using System.Collections.Immutable;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// Whether a promise is out of reach, and why: more work than hours, no open minute in time, or a ladder that makes cases wait. What a
/// model says is only looked at where none of this is so.
/// </summary>
internal static class ImpossiblePromise
{
    public static ImpossibleClaim? Of(PromiseSymbol promise, RuleContext context)
    {
        ImmutableArray<BackedTarget> targets = context.Facts.TargetsOf(promise);
        return MoreWorkThanHours(promise, targets, context)
            ?? targets.Select(target => CalendarClaim.Of(promise, target)).FirstOrDefault(claim => claim is not null)
            ?? LadderClaim.Of(promise, context.Facts.Project);
    }

    private static ImpossibleClaim? MoreWorkThanHours(PromiseSymbol promise, ImmutableArray<BackedTarget> targets, RuleContext context)
    {
        ImmutableArray<CapacitySymbol> capacities = PromiseBacking.CapacitiesOf(promise, context.Facts.CapacitiesServing);
        ImmutableArray<CapacityLoad> parts = capacities.Select(CapacityLoad.Of).OfType<CapacityLoad>().ToImmutableArray();
        if (capacities.IsEmpty || parts.Length < capacities.Length || PromiseBacking.ShareOf(promise) is not { } share || share <= 0m)
        {
            return null;
        }

        var pool = new PooledLoad(parts);
        Fraction done = pool.GreatestShareDone;
        bool isImpossible = share > done && PromiseBacking.ShareAskedOfAll(capacities, context.Facts.PromisesOn) > done;
        return isImpossible || (pool.GrowsWithoutEnd && capacities.All(capacity => capacity.Patience is null))
            ? new CapacityClaim(promise, share, pool, targets, isImpossible, context.Options.MaxOccupancy).ToClaim()
            : null;
    }
}
