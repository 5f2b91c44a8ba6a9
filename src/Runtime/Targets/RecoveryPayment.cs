namespace PolicyLint;

/// <summary>What is paid for a broken promise: an amount once, or for each period of delay, up to a limit.</summary>
/// <remarks>One of <see cref="Amount"/>, <see cref="Figure"/> and <see cref="Output"/> says how much; an amount comes before a figure.</remarks>
public sealed class RecoveryPayment
{
    /// <summary>The amount, once or per period; null where <see cref="Figure"/> or <see cref="Output"/> gives it.</summary>
    public Money? Amount { get; init; }

    /// <summary>The figure that gives the amount, by the day on which the case opened.</summary>
    public FigureHistory<Money>? Figure { get; init; }

    /// <summary>The output of a decision that gives the amount, as <c>Request.output</c>.</summary>
    public string? Output { get; init; }

    /// <summary>The period for which the amount is paid; null for once.</summary>
    public Period? Per { get; init; }

    /// <summary>Whether a period that has begun is paid as well (<c>per started day</c>); otherwise full ones alone (<c>per day</c>).</summary>
    public bool PerStarted { get; init; }

    /// <summary>The most that is paid; null for no limit.</summary>
    public Money? UpTo { get; init; }

    /// <summary>By when it is paid, counted from the break.</summary>
    public Deadline? Within { get; init; }

    /// <summary>The calendar that the payment counts working days of, else the promise's, else the policy's default: its zone says which day it is. Null: UTC.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>What is owed when the policy itself names the amount or a figure.</summary>
    /// <param name="opened">When the case opened, whose day picks the value of a figure.</param>
    /// <param name="due">When the promise was due.</param>
    /// <param name="fulfilled">When it was kept at last, or now.</param>
    /// <returns>Nothing, in the same currency, if it was kept in time. Otherwise the amount once, or for each period since it was due: the <em>full</em> ones, and with <see cref="PerStarted"/> the one that has begun; not above the limit.</returns>
    /// <exception cref="InvalidOperationException">The amount comes from a decision, the figure has no value on that day, or working days have no calendar.</exception>
    public Money Owed(DateTimeOffset opened, DateTimeOffset due, DateTimeOffset fulfilled)
    {
        if (Amount is { } amount)
        {
            return Owed(amount, due, fulfilled);
        }

        return Figure is not null && Figure.TryOn(WallClock(opened), out var value)
            ? Owed(value, due, fulfilled)
            : throw new InvalidOperationException(Figure is null
                ? "The policy names no amount here: pass the one that the decision gave."
                : FormattableString.Invariant($"Figure {Figure.Name} has no value on {WallClock(opened):yyyy-MM-dd}."));
    }

    /// <summary>What is owed for an amount that a decision gave.</summary>
    /// <param name="amount">The amount, once or per period.</param>
    /// <param name="due">When the promise was due.</param>
    /// <param name="fulfilled">When it was kept at last, or now.</param>
    /// <returns>Nothing, in the same currency, if it was kept in time. Otherwise the amount once, or for each period since it was due: the <em>full</em> ones, and with <see cref="PerStarted"/> the one that has begun; not above the limit.</returns>
    /// <exception cref="InvalidOperationException">Working days have no calendar, or the limit is in another currency.</exception>
    public Money Owed(Money amount, DateTimeOffset due, DateTimeOffset fulfilled)
    {
        if (fulfilled <= due)
        {
            return amount * 0m;
        }

        var owed = Per is null ? amount
            : Per.Unit == PeriodUnit.Clock ? amount * Times(Per, due.UtcDateTime, fulfilled.UtcDateTime)
            : amount * Times(Per, WallClock(due), WallClock(fulfilled));
        return UpTo is { } most ? Money.Min(owed, most) : owed;
    }

    private long Times(Period per, DateTime due, DateTime fulfilled)
    {
        var whole = per.WholeBetween(due, fulfilled, Calendar);
        var hasBegun = PerStarted && (whole == 0 || per.After(due, whole, Calendar) < fulfilled);
        return hasBegun ? whole + 1L : whole;
    }

    private DateTime WallClock(DateTimeOffset instant) => Calendar is null ? instant.UtcDateTime : Calendar.InZone(instant).DateTime;
}
