namespace PolicyLint.Dsl.Syntax;

/// <summary><c>per [started] PERIOD</c>.</summary>
public sealed class PerSyntax : SyntaxNode
{
    internal PerSyntax(SyntaxToken per, SyntaxToken started, PeriodSyntax period)
    {
        Per = per;
        Started = started;
        Period = period;
    }

    /// <summary>The token <c>per</c>.</summary>
    public SyntaxToken Per { get; }

    /// <summary>The token <c>started</c>, none where full periods count.</summary>
    public SyntaxToken Started { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Per);
        collector.Add(Started);
        collector.Add(Period);
    }
}
