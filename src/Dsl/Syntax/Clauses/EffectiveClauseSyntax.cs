namespace PolicyLint.Dsl.Syntax;

/// <summary><c>effective DATE [until DATE]</c>.</summary>
public sealed class EffectiveClauseSyntax : ClauseSyntax
{
    internal EffectiveClauseSyntax(SyntaxToken keyword, SyntaxToken date, UntilSyntax? until)
    {
        Keyword = keyword;
        Date = date;
        Until = until;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <summary>The until, null where it is left out.</summary>
    public UntilSyntax? Until { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Date);
        collector.Add(Until);
    }
}
