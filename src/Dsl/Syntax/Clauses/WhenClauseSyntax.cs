namespace PolicyLint.Dsl.Syntax;

/// <summary><c>when EXPR</c>.</summary>
public sealed class WhenClauseSyntax : ClauseSyntax
{
    internal WhenClauseSyntax(SyntaxToken keyword, ExpressionSyntax condition)
    {
        Keyword = keyword;
        Condition = condition;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The condition.</summary>
    public ExpressionSyntax Condition { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Condition);
    }
}
