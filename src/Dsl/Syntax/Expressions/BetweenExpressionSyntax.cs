namespace PolicyLint.Dsl.Syntax;

/// <summary><c>A between B and C</c>.</summary>
public sealed class BetweenExpressionSyntax : ExpressionSyntax
{
    internal BetweenExpressionSyntax(ExpressionSyntax value, SyntaxToken between, ExpressionSyntax low, SyntaxToken and, ExpressionSyntax high)
    {
        Value = value;
        Between = between;
        Low = low;
        And = and;
        High = high;
    }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The token <c>between</c>.</summary>
    public SyntaxToken Between { get; }

    /// <summary>The low.</summary>
    public ExpressionSyntax Low { get; }

    /// <summary>The token <c>and</c>.</summary>
    public SyntaxToken And { get; }

    /// <summary>The high.</summary>
    public ExpressionSyntax High { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Value);
        collector.Add(Between);
        collector.Add(Low);
        collector.Add(And);
        collector.Add(High);
    }
}
