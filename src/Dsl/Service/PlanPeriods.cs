namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's period comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>How long the periods of a plan are, and when it ends.</summary>
internal static class PlanPeriods
{
    /// <summary>The weeks of the mean month of the Gregorian calendar: 146,097 days in 4,800 months.</summary>
    private const double WeeksOfMonth = 146_097.0 / 4_800 / 7;

    /// <summary>The weeks of a period; null where they depend on a calendar's working days.</summary>
    public static double? WeeksOf(ImprovementSymbol plan) => plan.Every?.Length switch
    {
        { Clock: { } clock } when clock > TimeSpan.Zero => clock.TotalDays / 7,
        { Months: { } months } => months.Count * WeeksOfMonth,
        _ => null,
    };

    /// <summary>The day on which period k begins; null past the end of time, and where it depends on working days.</summary>
    public static DateTime? StartOf(ImprovementSymbol plan, int k)
    {
        try
        {
            return plan.Every?.Length switch
            {
                { Clock: { } clock } => plan.Starting.AddTicks(checked(clock.Ticks * k)),
                { Months: { } months } => plan.Starting.AddMonths(checked(months.Count * k)),
                _ => null,
            };
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The first day on which nobody works at a plan any more; the end of time for one without an end.</summary>
    public static DateTime EndOf(ImprovementSymbol plan) =>
        plan.Until is { } until && until < DateTime.MaxValue.Date ? until.AddDays(1) : plan.LastDay;
}
