namespace PolicyLint.Dsl.Syntax;

/// <summary><c>- … - EXPR</c>.</summary>
public sealed class NegationExpressionSyntax : ExpressionSyntax
{
    internal NegationExpressionSyntax(SyntaxTokenRange minuses, ExpressionSyntax operand)
    {
        Minuses = minuses;
        Operand = operand;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Minuses { get; }

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Minuses);
        collector.Add(Operand);
    }
}
