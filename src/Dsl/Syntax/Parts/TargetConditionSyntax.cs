namespace PolicyLint.Dsl.Syntax;

/// <summary><c>when EXPR</c>, or <c>otherwise</c>.</summary>
public sealed class TargetConditionSyntax : SyntaxNode
{
    internal TargetConditionSyntax(SyntaxToken keyword, ExpressionSyntax? condition)
    {
        Keyword = keyword;
        Condition = condition;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public SyntaxToken Keyword { get; }

    /// <summary>The condition, null where it is left out.</summary>
    public ExpressionSyntax? Condition { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Condition);
    }
}
