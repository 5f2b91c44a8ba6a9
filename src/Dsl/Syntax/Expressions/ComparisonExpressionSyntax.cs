namespace PolicyLint.Dsl.Syntax;

/// <summary><c>A is [not] B</c>, <c>A &lt; B</c> and the like.</summary>
public sealed class ComparisonExpressionSyntax : ExpressionSyntax
{
    internal ComparisonExpressionSyntax(ExpressionSyntax left, SyntaxToken @operator, SyntaxToken not, ExpressionSyntax right)
    {
        Left = left;
        Operator = @operator;
        Not = not;
        Right = right;
    }

    /// <summary>The left.</summary>
    public ExpressionSyntax Left { get; }

    /// <summary>The token <c>operator</c>.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The token <c>not</c>, none where it is left out.</summary>
    public SyntaxToken Not { get; }

    /// <summary>The right.</summary>
    public ExpressionSyntax Right { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Left);
        collector.Add(Operator);
        collector.Add(Not);
        collector.Add(Right);
    }
}
