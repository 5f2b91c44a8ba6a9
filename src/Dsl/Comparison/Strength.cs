using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// Which of two commitments promises more: more than zero where the second does, less where the first does, zero where that is the same;
/// null where nobody can say in general.
/// </summary>
internal static class Strength
{
    /// <summary>The more the better.</summary>
    public static int? OfMoney(Money old, Money now) => old.Currency == now.Currency ? now.Amount.CompareTo(old.Amount) : null;

    /// <summary>The sooner the better; durations of different kinds do not compare.</summary>
    public static int? OfLengths(Duration old, Duration now) => (old, now) switch
    {
        ({ Clock: { } a }, { Clock: { } b }) => a.CompareTo(b),
        ({ WorkingDays: { } a }, { WorkingDays: { } b }) when a.Calendar?.Name == b.Calendar?.Name => a.Count.CompareTo(b.Count),
        ({ Months: { } a }, { Months: { } b }) => a.Count.CompareTo(b.Count),
        _ => null,
    };

    /// <summary>A greater share, sooner.</summary>
    public static int? OfTargets(StandardTarget old, StandardTarget now)
    {
        int share = now.Share.CompareTo(old.Share);
        int? time = (old.Deadline, now.Deadline) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (a, b) => OfDeadlines(a, b),
        };
        return Both(share, time);
    }

    /// <summary>More money, more often, for a period that has begun as well, up to more, sooner.</summary>
    public static int? OfPayments(Payment old, Payment now)
    {
        if (old.Amount is not { } was || now.Amount is not { } amount)
        {
            return null;
        }

        int? per = (old.Per, now.Per) switch
        {
            (null, null) => 0,
            ({ } a, { } b) => OfLengths(a.Length, b.Length),
            _ => null,
        };
        int started = now.IsPerStarted.CompareTo(old.IsPerStarted);
        int? most = (old.UpTo, now.UpTo) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            ({ } a, { } b) => OfMoney(a, b),
        };
        int? within = (old.Within, now.Within) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } a, { } b) => OfLengths(a, b),
        };
        return Both(Both(OfMoney(was, amount), Both(per, started)), Both(most, within));
    }

    private static int? OfDeadlines(Symbols.Deadline old, Symbols.Deadline now) => old.Calendar?.Name != now.Calendar?.Name ? null : (old, now) switch
    {
        ({ Within: { } a }, { Within: { } b }) => OfLengths(a, b),
        ({ ByTime: { } a }, { ByTime: { } b }) => old.DayNumber != now.DayNumber ? old.DayNumber.CompareTo(now.DayNumber) : a.CompareTo(b),
        _ => null,
    };

    /// <summary>What two parts come to together.</summary>
    private static int? Both(int? a, int? b) => a is null || b is null ? null
        : a == 0 ? b
        : b == 0 || Math.Sign(a.Value) == Math.Sign(b.Value) ? a
        : null;
}
