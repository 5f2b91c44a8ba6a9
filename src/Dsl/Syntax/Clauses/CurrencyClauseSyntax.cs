namespace PolicyLint.Dsl.Syntax;

/// <summary><c>currency CODE</c>.</summary>
public sealed class CurrencyClauseSyntax : ClauseSyntax
{
    internal CurrencyClauseSyntax(SyntaxToken keyword, SyntaxToken currency)
    {
        Keyword = keyword;
        Currency = currency;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>currency</c>.</summary>
    public SyntaxToken Currency { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Currency);
    }
}
