namespace PolicyLint.Dsl.Syntax;

/// <summary><c>version NUMBER</c>.</summary>
public sealed class VersionClauseSyntax : ClauseSyntax
{
    internal VersionClauseSyntax(SyntaxToken keyword, SyntaxToken number)
    {
        Keyword = keyword;
        Number = number;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Number);
    }
}
