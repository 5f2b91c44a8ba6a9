namespace PolicyLint.Dsl.Syntax;

/// <summary><c>first match</c>.</summary>
public sealed class FirstMatchClauseSyntax : ClauseSyntax
{
    internal FirstMatchClauseSyntax(SyntaxToken keyword, SyntaxToken match)
    {
        Keyword = keyword;
        Match = match;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>match</c>.</summary>
    public SyntaxToken Match { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Match);
    }
}
