namespace PolicyLint.Dsl.Syntax;

/// <summary><c>date of M</c>, <c>time of M</c>.</summary>
public sealed class PartOfExpressionSyntax : ExpressionSyntax
{
    internal PartOfExpressionSyntax(SyntaxToken part, SyntaxToken of, ExpressionSyntax operand)
    {
        Part = part;
        Of = of;
        Operand = operand;
    }

    /// <summary>The token <c>part</c>.</summary>
    public SyntaxToken Part { get; }

    /// <summary>The token <c>of</c>.</summary>
    public SyntaxToken Of { get; }

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Part);
        collector.Add(Of);
        collector.Add(Operand);
    }
}
