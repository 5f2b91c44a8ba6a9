namespace PolicyLint.Dsl.Syntax;

/// <summary><c>standard S</c> of a promise.</summary>
public sealed class StandardClauseSyntax : ClauseSyntax
{
    internal StandardClauseSyntax(SyntaxToken keyword, RefSyntax standard)
    {
        Keyword = keyword;
        Standard = standard;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The standard.</summary>
    public RefSyntax Standard { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Standard);
    }
}
