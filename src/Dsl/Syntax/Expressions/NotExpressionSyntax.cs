namespace PolicyLint.Dsl.Syntax;

/// <summary><c>not … not EXPR</c>.</summary>
public sealed class NotExpressionSyntax : ExpressionSyntax
{
    internal NotExpressionSyntax(SyntaxTokenRange nots, ExpressionSyntax operand)
    {
        Nots = nots;
        Operand = operand;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Nots { get; }

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Nots);
        collector.Add(Operand);
    }
}
