namespace PolicyLint.Dsl.Syntax;

/// <summary><c>expect VERDICT [by CLAUSE], OUTPUT entry, …</c>.</summary>
public sealed class ExpectClauseSyntax : ClauseSyntax
{
    internal ExpectClauseSyntax(SyntaxToken keyword, SeparatedSyntaxList<ExpectationSyntax> items)
    {
        Keyword = keyword;
        Items = items;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The items and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpectationSyntax> Items { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Items);
    }
}
