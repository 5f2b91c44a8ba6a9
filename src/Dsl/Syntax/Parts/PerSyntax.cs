namespace PolicyLint.Dsl.Syntax;

/// <summary><c>per PERIOD</c>.</summary>
public sealed class PerSyntax : SyntaxNode
{
    internal PerSyntax(SyntaxToken per, PeriodSyntax period)
    {
        Per = per;
        Period = period;
    }

    /// <summary>The token <c>per</c>.</summary>
    public SyntaxToken Per { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Per);
        collector.Add(Period);
    }
}
