namespace PolicyLint.Dsl.Service;

/// <summary>Something that flows evenly through the ranges of a weekly pattern.</summary>
/// <param name="Pattern">When it flows.</param>
/// <param name="PerMinute">How much a minute, while it does.</param>
public sealed record WeekFlow(WeekPattern Pattern, Fraction PerMinute);
