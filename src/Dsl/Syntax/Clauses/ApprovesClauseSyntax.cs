namespace PolicyLint.Dsl.Syntax;

/// <summary><c>approves REQUEST [up to MONEY [per PERIOD]]</c>.</summary>
public sealed class ApprovesClauseSyntax : ClauseSyntax
{
    internal ApprovesClauseSyntax(SyntaxToken keyword, RefSyntax request, LimitSyntax? limit, PerSyntax? per)
    {
        Keyword = keyword;
        Request = request;
        Limit = limit;
        Per = per;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The request.</summary>
    public RefSyntax Request { get; }

    /// <summary>The limit, null where it is left out.</summary>
    public LimitSyntax? Limit { get; }

    /// <summary>The per, null where it is left out.</summary>
    public PerSyntax? Per { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Request);
        collector.Add(Limit);
        collector.Add(Per);
    }
}
