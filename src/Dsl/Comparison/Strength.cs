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
        return Both(Both(OfAmounts(old, now), Both(per, started)), Both(most, within));
    }

    /// <summary>Made to more customers; nobody named is everybody.</summary>
    public static int? OfSegments(PromiseSymbol old, PromiseSymbol now)
    {
        (string[] before, string[] after) = (old.Segments.Select(s => s.Name).ToArray(), now.Segments.Select(s => s.Name).ToArray());
        return before.Length == 0 || (after.Length > 0 && !after.Except(before).Any()) ? -1
            : after.Length == 0 || !before.Except(after).Any() ? 1
            : null;
    }

    /// <summary>A figure pays what it comes to on each of its days; an output what each case decides, which nobody can say in general.</summary>
    private static int? OfAmounts(Payment old, Payment now)
    {
        (IReadOnlyList<(DateTime? From, Money Amount)>? before, IReadOnlyList<(DateTime? From, Money Amount)>? after) = (Amounts(old), Amounts(now));
        return before is null || after is null || !before.Select(v => v.From).SequenceEqual(after.Select(v => v.From)) ? null
            : before.Zip(after, (a, b) => OfMoney(a.Amount, b.Amount)).Aggregate((int?)0, Both);
    }

    private static IReadOnlyList<(DateTime? From, Money Amount)>? Amounts(Payment payment) =>
        payment.Amount is { } amount ? new[] { ((DateTime?)null, amount) }
        : payment.Figure is { } figure && figure.Values.All(v => v.Value.Value is Money) ? figure.Values.Select(v => (v.From, (Money)v.Value.Value!)).ToArray()
        : null;

    private static int? OfDeadlines(Symbols.Deadline old, Symbols.Deadline now) => (old, now) switch
    {
        // By the clock a time is never later than the same time in opening hours.
        ({ Calendar: null, Within.Clock: { } a }, { Calendar.IsAlwaysOpen: false, Within.Clock: { } b }) when a <= b => -1,
        ({ Calendar.IsAlwaysOpen: false, Within.Clock: { } a }, { Calendar: null, Within.Clock: { } b }) when a >= b => 1,
        _ when old.Calendar?.Name != now.Calendar?.Name => null,
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
