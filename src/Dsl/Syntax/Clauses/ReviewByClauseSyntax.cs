namespace PolicyLint.Dsl.Syntax;

/// <summary><c>review by DATE</c>.</summary>
public sealed class ReviewByClauseSyntax : ClauseSyntax
{
    internal ReviewByClauseSyntax(SyntaxToken keyword, SyntaxToken by, SyntaxToken date)
    {
        Keyword = keyword;
        By = by;
        Date = date;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(By);
        collector.Add(Date);
    }
}
