namespace PolicyLint.Dsl.Syntax;

/// <summary><c>by PERCENT every PERIOD</c>.</summary>
public sealed class ImproveRateSyntax : SyntaxNode
{
    internal ImproveRateSyntax(SyntaxToken by, PercentSyntax percent, SyntaxToken every, PeriodSyntax period)
    {
        By = by;
        Percent = percent;
        Every = every;
        Period = period;
    }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The percent.</summary>
    public PercentSyntax Percent { get; }

    /// <summary>The token <c>every</c>.</summary>
    public SyntaxToken Every { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(By);
        collector.Add(Percent);
        collector.Add(Every);
        collector.Add(Period);
    }
}
