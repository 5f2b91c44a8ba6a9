namespace PolicyLint.Dsl.Syntax;

/// <summary>One test of a cell: a value, a comparison, a range, <c>known</c> or <c>unknown</c>.</summary>
public sealed class TestSyntax : SyntaxNode
{
    internal TestSyntax(SyntaxToken @operator, ExpressionSyntax? value, SyntaxToken to, SyntaxToken less, ExpressionSyntax? upper, SyntaxToken known)
    {
        Operator = @operator;
        Value = value;
        To = to;
        Less = less;
        Upper = upper;
        Known = known;
    }

    /// <summary>The token <c>operator</c>, none where it is left out.</summary>
    public SyntaxToken Operator { get; }

    /// <summary>The value, null where it is left out.</summary>
    public ExpressionSyntax? Value { get; }

    /// <summary>The token <c>to</c>, none where it is left out.</summary>
    public SyntaxToken To { get; }

    /// <summary>The token <c>less</c>, none where it is left out.</summary>
    public SyntaxToken Less { get; }

    /// <summary>The upper, null where it is left out.</summary>
    public ExpressionSyntax? Upper { get; }

    /// <summary>The token <c>known</c>, none where it is left out.</summary>
    public SyntaxToken Known { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Operator);
        collector.Add(Value);
        collector.Add(To);
        collector.Add(Less);
        collector.Add(Upper);
        collector.Add(Known);
    }
}
