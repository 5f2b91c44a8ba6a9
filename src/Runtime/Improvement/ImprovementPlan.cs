namespace PolicyLint;

/// <summary>A standard that gets better step by step: <c>improve S by 1% every week from 80% starting 2026-01-05 for 20 weeks</c>.</summary>
/// <remarks>
/// The target after k whole periods is from × (1 + by)^k: compound growth, 1% of what was reached, not 1 percentage point. The arithmetic is
/// <see cref="decimal"/>, to 28 significant digits. The formula is not cut off at 100%: a plan that leads past it is the policy's mistake, and stays visible.
/// </remarks>
public sealed class ImprovementPlan
{
    /// <summary>The name of the standard that improves.</summary>
    public required string Standard { get; init; }

    /// <summary>The share at the start, as a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share that is not from 0 to 1 is set.</exception>
    public required decimal From
    {
        get;
        init => field = value is >= 0m and <= 1m ? value : throw new ArgumentOutOfRangeException(nameof(From), value, "A share is a fraction from 0 to 1.");
    }

    /// <summary>The growth in each period, as a fraction of what was reached.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A growth of -1 (all of it lost) or less, or above 1, is set.</exception>
    public required decimal By
    {
        get;
        init => field = value is > -1m and <= 1m ? value : throw new ArgumentOutOfRangeException(nameof(By), value, "A period's growth is a fraction above -1, at most 1.");
    }

    /// <summary>The period.</summary>
    public required Period Every { get; init; }

    /// <summary>The date of the first target.</summary>
    public required DateTime Starting { get; init => field = DateTime.SpecifyKind(value.Date, DateTimeKind.Unspecified); }

    /// <summary>How long it goes on: the last step may be taken this long after the start. Null where a date or nothing ends it.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>The last date on which the plan may still take a step: the one set, else the start plus <see cref="For"/>; null for no end.</summary>
    public DateTime? Until
    {
        get => field ?? (For is { } duration ? (Starting + duration).Date : null);
        init => field = value is { } date ? DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified) : null;
    }

    /// <summary>The calendar that counts working days, if <see cref="Every"/> is in working days.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>The target on a date: from × (1 + by)^k, with k whole periods since the start.</summary>
    /// <param name="date">A date; before the start it is the first target, after the end the last.</param>
    /// <returns>A share as a fraction.</returns>
    /// <exception cref="InvalidOperationException">Periods in working days without a calendar.</exception>
    /// <exception cref="OverflowException">The target is larger than a <see cref="decimal"/> holds.</exception>
    public decimal TargetAt(DateTime date)
    {
        var day = Until is { } end && date.Date > end ? end : date.Date;
        return From * Power(1m + By, Every.WholeBetween(Starting, day, Calendar));
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="TargetAt(DateTime)"/>
    public decimal TargetAt(DateOnly date) => TargetAt(date.ToDateTime(TimeOnly.MinValue));
#endif

    /// <summary>Every target of the plan with its first date.</summary>
    /// <returns>The targets in order, the first at the start.</returns>
    /// <exception cref="InvalidOperationException">The plan has no end, or periods in working days without a calendar.</exception>
    public IReadOnlyList<ImprovementPoint> Series() =>
        Series(Until ?? throw new InvalidOperationException($"The plan for {Standard} has no end: say until when."));

    /// <summary>The targets up to a date, each with its first date.</summary>
    /// <param name="until">The last date to look at; the plan's own end comes first.</param>
    /// <returns>The targets in order, the first at the start; none if the date is before the start.</returns>
    /// <exception cref="InvalidOperationException">Periods in working days without a calendar.</exception>
    public IReadOnlyList<ImprovementPoint> Series(DateTime until)
    {
        var last = Until is { } end ? DateArithmetic.Min(end, until.Date) : until.Date;
        var points = new List<ImprovementPoint>();
        if (last < Starting)
        {
            return points.AsReadOnly();
        }

        var periods = Every.WholeBetween(Starting, last, Calendar);
        for (var k = 0; k <= periods; k++)
        {
            var date = Every.After(Starting, k, Calendar).Date;
            points.Add(new ImprovementPoint(date, From * Power(1m + By, k)));
        }

        return points.AsReadOnly();
    }

    // By squaring: a plan of thousands of periods takes a dozen multiplications, and rounds as often.
    private static decimal Power(decimal value, int exponent)
    {
        var result = 1m;
        while (exponent > 0)
        {
            if ((exponent & 1) == 1)
            {
                result *= value;
            }

            exponent >>= 1;
            value = exponent > 0 ? value * value : value;
        }

        return result;
    }
}
