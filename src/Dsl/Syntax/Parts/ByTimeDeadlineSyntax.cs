namespace PolicyLint.Dsl.Syntax;

/// <summary><c>by TIME [next|Nth working day]</c>.</summary>
public sealed class ByTimeDeadlineSyntax : DeadlineSyntax
{
    internal ByTimeDeadlineSyntax(SyntaxToken by, SyntaxToken time, SyntaxToken which, WorkingDaysSyntax? workingDays)
    {
        By = by;
        Time = time;
        Which = which;
        WorkingDays = workingDays;
    }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The token <c>time</c>.</summary>
    public SyntaxToken Time { get; }

    /// <summary>The token <c>which</c>, none where it is left out.</summary>
    public SyntaxToken Which { get; }

    /// <summary>The working days, null where it is left out.</summary>
    public WorkingDaysSyntax? WorkingDays { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(By);
        collector.Add(Time);
        collector.Add(Which);
        collector.Add(WorkingDays);
    }
}
