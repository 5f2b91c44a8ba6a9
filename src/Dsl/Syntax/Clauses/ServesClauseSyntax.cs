namespace PolicyLint.Dsl.Syntax;

/// <summary><c>serves NAME, …</c>.</summary>
public sealed class ServesClauseSyntax : ClauseSyntax
{
    internal ServesClauseSyntax(SyntaxToken keyword, RefsSyntax served)
    {
        Keyword = keyword;
        Served = served;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The served.</summary>
    public RefsSyntax Served { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Served);
    }
}
