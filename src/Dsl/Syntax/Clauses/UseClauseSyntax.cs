namespace PolicyLint.Dsl.Syntax;

/// <summary><c>use POLICY</c>.</summary>
public sealed class UseClauseSyntax : ClauseSyntax
{
    internal UseClauseSyntax(SyntaxToken keyword, RefSyntax policy)
    {
        Keyword = keyword;
        Policy = policy;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The policy.</summary>
    public RefSyntax Policy { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Policy);
    }
}
