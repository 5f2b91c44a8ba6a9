namespace PolicyLint;

/// <summary>Dates on which a calendar does not open: no range starts on them. A range that started the evening before still runs to its end.</summary>
public sealed class Closure
{
    /// <summary>A closure on a single date.</summary>
    /// <param name="date">The date; a time of day is ignored.</param>
    /// <param name="reason">Why, for readers.</param>
    public Closure(DateTime date, string? reason = null)
        : this(date, date, reason)
    {
    }

    /// <summary>A closure over several dates.</summary>
    /// <param name="from">The first date; a time of day is ignored.</param>
    /// <param name="to">The last date, which counts too.</param>
    /// <param name="reason">Why, for readers.</param>
    /// <exception cref="ArgumentException">The last date is before the first.</exception>
    public Closure(DateTime from, DateTime to, string? reason = null)
    {
        if (to.Date < from.Date)
        {
            throw new ArgumentException(FormattableString.Invariant($"A closure from {from:yyyy-MM-dd} cannot end on {to:yyyy-MM-dd}, before it begins."), nameof(to));
        }

        From = DateTime.SpecifyKind(from.Date, DateTimeKind.Unspecified);
        To = DateTime.SpecifyKind(to.Date, DateTimeKind.Unspecified);
        Reason = reason;
    }

    /// <summary>The first date, at midnight, of unspecified kind.</summary>
    public DateTime From { get; }

    /// <summary>The last date, which counts too, at midnight, of unspecified kind.</summary>
    public DateTime To { get; }

    /// <summary>Why, if the policy says so.</summary>
    public string? Reason { get; }

    /// <summary>As in <c>2026-12-25..2026-12-26 Christmas</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var dates = From == To ? FormattableString.Invariant($"{From:yyyy-MM-dd}") : FormattableString.Invariant($"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
        return Reason is null ? dates : dates + " " + Reason;
    }
}
