namespace PolicyLint.Dsl.Syntax;

/// <summary>Operands joined by operators of one strength (<c>or</c>, <c>and</c>, <c>+ -</c>, <c>* /</c>), flat so that long chains need no recursion.</summary>
public sealed class ChainExpressionSyntax : ExpressionSyntax
{
    internal ChainExpressionSyntax(SeparatedSyntaxList<ExpressionSyntax> operands)
    {
        Operands = operands;
    }

    /// <summary>The operands and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Operands { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Operands);
    }
}
