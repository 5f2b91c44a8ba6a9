using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// What SVP4001 says where too much comes in so long before anybody is at work that it is late by then, however many there are. Only
/// of capacities that do nothing else, and of promises to everyone: whose work comes in when is known of all together alone.
/// </summary>
internal static class CalendarClaim
{
    public static ImpossibleClaim? Of(PromiseSymbol promise, BackedTarget target)
    {
        bool isKnown = target.Pool.Parts.All(part => part.Capacity.Serves.Distinct().Count() == 1 && (promise.Segments.IsEmpty || part.Capacity.Serves[0] == promise));
        if (!isKnown || WeekDeadline.Of(target.Deadline) is not { } deadline || !target.Pool.FitsOneWeek(deadline))
        {
            return null;
        }

        Fraction never = target.Pool.Backlog.NeverOpen(deadline);
        if (never <= 1 - (Fraction)target.Share)
        {
            return null;
        }

        Fraction kept = target.Model is { } model ? Fraction.Min(model.Level, 1 - never) : 1 - never;
        string message = CapacityWords.Promised(promise, target.Share) + ", but " + (100 * never).ToText(0) + "% of what comes in meets no open minute of "
            + Quoted.Names(target.Pool.Parts.Select(part => part.Capacity)) + " before it is due, however many people are there. Open when work comes in, count the time in those opening hours"
            + (kept.IsZero ? "." : ", or promise at most " + CapacityWords.MostPercent(kept) + ".");
        return new ImpossibleClaim(
            CapacityWords.SpanOf(promise), message, CapacityRepair.Places(target.Pool), CapacityRepair.All(CapacityRepair.Target(promise, kept)));
    }
}
