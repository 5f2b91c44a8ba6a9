namespace PolicyLint.Dsl.Syntax;

/// <summary><c>qualities TEXT, …</c>.</summary>
public sealed class QualitiesClauseSyntax : ClauseSyntax
{
    internal QualitiesClauseSyntax(SyntaxToken keyword, TextsSyntax texts)
    {
        Keyword = keyword;
        Texts = texts;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The texts.</summary>
    public TextsSyntax Texts { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Texts);
    }
}
