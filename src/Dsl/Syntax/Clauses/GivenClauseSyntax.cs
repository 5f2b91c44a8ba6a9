namespace PolicyLint.Dsl.Syntax;

/// <summary><c>given WORD entry, …</c>.</summary>
public sealed class GivenClauseSyntax : ClauseSyntax
{
    internal GivenClauseSyntax(SyntaxToken keyword, SeparatedSyntaxList<GivenSyntax> items)
    {
        Keyword = keyword;
        Items = items;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The items and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<GivenSyntax> Items { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Items);
    }
}
