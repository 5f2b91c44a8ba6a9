namespace PolicyLint.Dsl.Syntax;

/// <summary><c>measure TEXT</c>.</summary>
public sealed class MeasureClauseSyntax : ClauseSyntax
{
    internal MeasureClauseSyntax(SyntaxToken keyword, SyntaxToken text)
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
