namespace PolicyLint.Dsl.Syntax;

/// <summary><c>A as percent of B</c>.</summary>
public sealed class AsPercentExpressionSyntax : ExpressionSyntax
{
    internal AsPercentExpressionSyntax(ExpressionSyntax part, SyntaxToken @as, SyntaxToken percent, SyntaxToken of, ExpressionSyntax whole)
    {
        Part = part;
        As = @as;
        Percent = percent;
        Of = of;
        Whole = whole;
    }

    /// <summary>The part.</summary>
    public ExpressionSyntax Part { get; }

    /// <summary>The token <c>as</c>.</summary>
    public SyntaxToken As { get; }

    /// <summary>The token <c>percent</c>.</summary>
    public SyntaxToken Percent { get; }

    /// <summary>The token <c>of</c>.</summary>
    public SyntaxToken Of { get; }

    /// <summary>The whole.</summary>
    public ExpressionSyntax Whole { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Part);
        collector.Add(As);
        collector.Add(Percent);
        collector.Add(Of);
        collector.Add(Whole);
    }
}
