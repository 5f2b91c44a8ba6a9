namespace PolicyLint.Dsl.Syntax;

/// <summary><c>owner TEXT</c> of a policy.</summary>
public sealed class OwnerTextClauseSyntax : ClauseSyntax
{
    internal OwnerTextClauseSyntax(SyntaxToken keyword, SyntaxToken text)
    {
        Keyword = keyword;
        Text = text;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Text);
    }
}
