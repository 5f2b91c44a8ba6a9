namespace PolicyLint.Dsl.Syntax;

/// <summary><c>surprise TEXT [worth MONEY]</c>.</summary>
public sealed class SurpriseClauseSyntax : ClauseSyntax
{
    internal SurpriseClauseSyntax(SyntaxToken keyword, SyntaxToken text, WorthSyntax? worth)
    {
        Keyword = keyword;
        Text = text;
        Worth = worth;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <summary>The worth, null where it is left out.</summary>
    public WorthSyntax? Worth { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Text);
        collector.Add(Worth);
    }
}
