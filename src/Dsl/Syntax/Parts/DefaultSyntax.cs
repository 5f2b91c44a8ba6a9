namespace PolicyLint.Dsl.Syntax;

/// <summary><c>= VALUE</c>.</summary>
public sealed class DefaultSyntax : SyntaxNode
{
    internal DefaultSyntax(SyntaxToken equal, ExpressionSyntax value)
    {
        Equal = equal;
        Value = value;
    }

    /// <summary>The token <c>equal</c>.</summary>
    public SyntaxToken Equal { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Equal);
        collector.Add(Value);
    }
}
