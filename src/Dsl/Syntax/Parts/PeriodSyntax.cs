namespace PolicyLint.Dsl.Syntax;

/// <summary><c>DURATION | UNIT | working day</c>: a period may leave out its 1.</summary>
public sealed class PeriodSyntax : SyntaxNode
{
    internal PeriodSyntax(DurationSyntax? duration, SyntaxToken unit, WorkingDaysSyntax? workingDays)
    {
        Duration = duration;
        Unit = unit;
        WorkingDays = workingDays;
    }

    /// <summary>The duration, null where it is left out.</summary>
    public DurationSyntax? Duration { get; }

    /// <summary>The token <c>unit</c>, none where it is left out.</summary>
    public SyntaxToken Unit { get; }

    /// <summary>The working days, null where it is left out.</summary>
    public WorkingDaysSyntax? WorkingDays { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Duration);
        collector.Add(Unit);
        collector.Add(WorkingDays);
    }
}
