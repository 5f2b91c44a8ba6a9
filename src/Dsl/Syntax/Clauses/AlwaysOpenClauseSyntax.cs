namespace PolicyLint.Dsl.Syntax;

/// <summary><c>always open</c>.</summary>
public sealed class AlwaysOpenClauseSyntax : ClauseSyntax
{
    internal AlwaysOpenClauseSyntax(SyntaxToken keyword, SyntaxToken open)
    {
        Keyword = keyword;
        Open = open;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Open);
    }
}
