namespace PolicyLint.Dsl.Syntax;

/// <summary><c>NUMBER per PERIOD</c>.</summary>
public sealed class RateSyntax : SyntaxNode
{
    internal RateSyntax(SyntaxToken number, SyntaxToken per, PeriodSyntax period)
    {
        Number = number;
        Per = per;
        Period = period;
    }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The token <c>per</c>.</summary>
    public SyntaxToken Per { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Number);
        collector.Add(Per);
        collector.Add(Period);
    }
}
