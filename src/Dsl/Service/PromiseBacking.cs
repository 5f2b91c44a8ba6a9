using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>Which capacities stand behind a promise, and what share of cases it asks of them.</summary>
public static class PromiseBacking
{
    /// <summary>A promise is backed by the capacities that serve it, else by those that serve its standard.</summary>
    /// <param name="promise">The promise.</param>
    /// <param name="serving">The capacities that name a standard or promise.</param>
    public static ImmutableArray<CapacitySymbol> CapacitiesOf(PromiseSymbol promise, Func<Symbol, ImmutableArray<CapacitySymbol>> serving)
    {
        ImmutableArray<CapacitySymbol> own = serving(promise);
        return !own.IsEmpty || promise.Standard is null ? own : serving(promise.Standard);
    }

    /// <summary>
    /// The share of all its cases that a promise asks to be in time: of several targets that hold together the greatest, of rows
    /// that divide the cases among them the least. Null where it has no target with a time, or none that holds for every case.
    /// </summary>
    public static decimal? ShareOf(PromiseSymbol promise)
    {
        if (promise.OwnTarget is { } own)
        {
            return own.Share;
        }

        if (promise.Standard is not { } standard)
        {
            return null;
        }

        ImmutableArray<StandardTarget> timed = standard.Targets.RemoveAll(target => target.Deadline is null);
        ImmutableArray<StandardTarget> always = timed.RemoveAll(target => target.Condition is not null || target.IsOtherwise);
        return !always.IsEmpty ? always.Max(target => target.Share)
            : timed.Any(target => target.IsOtherwise) ? timed.Min(target => target.Share)
            : null;
    }

    /// <summary>
    /// The share that is promised of whatever capacities do: of all that they serve, the least. A capacity that serves several
    /// standards can give one of them precedence, so that only what is asked of all of them is asked of it.
    /// </summary>
    /// <param name="capacities">The capacities.</param>
    /// <param name="promisesOn">The promises on a standard.</param>
    public static decimal ShareAskedOfAll(ImmutableArray<CapacitySymbol> capacities, Func<StandardSymbol, ImmutableArray<PromiseSymbol>> promisesOn)
    {
        decimal least = 1m;
        foreach (Symbol served in capacities.SelectMany(capacity => capacity.Serves).Distinct())
        {
            // A promise to some segments says nothing of the other customers.
            decimal asked = served switch
            {
                PromiseSymbol promise => ShareOf(promise) ?? 0m,
                StandardSymbol standard => promisesOn(standard).Where(promise => promise.Segments.IsEmpty).Select(promise => ShareOf(promise) ?? 0m).DefaultIfEmpty(0m).Max(),
                _ => 0m,
            };
            least = Math.Min(least, asked);
        }

        return least;
    }
}
