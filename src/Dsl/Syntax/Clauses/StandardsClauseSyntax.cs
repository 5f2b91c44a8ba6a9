namespace PolicyLint.Dsl.Syntax;

/// <summary><c>standards S, …</c>.</summary>
public sealed class StandardsClauseSyntax : ClauseSyntax
{
    internal StandardsClauseSyntax(SyntaxToken keyword, RefsSyntax standards)
    {
        Keyword = keyword;
        Standards = standards;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The standards.</summary>
    public RefsSyntax Standards { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Standards);
    }
}
