namespace PolicyLint;

/// <summary>The target of an improvement plan from a date on.</summary>
public sealed class ImprovementPoint
{
    internal ImprovementPoint(DateTime date, decimal target)
    {
        Date = date;
        Target = target;
    }

    /// <summary>The first date of the target, at midnight, of unspecified kind.</summary>
    public DateTime Date { get; }

    /// <summary>The share of cases, as a fraction.</summary>
    public decimal Target { get; }
}
