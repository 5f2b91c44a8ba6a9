namespace PolicyLint.Dsl.Syntax;

/// <summary><c>moments M, …</c>.</summary>
public sealed class MomentsClauseSyntax : ClauseSyntax
{
    internal MomentsClauseSyntax(SyntaxToken keyword, RefsSyntax moments)
    {
        Keyword = keyword;
        Moments = moments;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The moments.</summary>
    public RefsSyntax Moments { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Moments);
    }
}
