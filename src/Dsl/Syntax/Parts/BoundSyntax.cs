namespace PolicyLint.Dsl.Syntax;

/// <summary><c>from VALUE</c> or <c>to VALUE</c>.</summary>
public sealed class BoundSyntax : SyntaxNode
{
    internal BoundSyntax(SyntaxToken keyword, ExpressionSyntax value)
    {
        Keyword = keyword;
        Value = value;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Value);
    }
}
