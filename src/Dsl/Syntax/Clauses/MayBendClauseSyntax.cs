namespace PolicyLint.Dsl.Syntax;

/// <summary><c>may bend RULE [up to MONEY]</c>.</summary>
public sealed class MayBendClauseSyntax : ClauseSyntax
{
    internal MayBendClauseSyntax(SyntaxToken keyword, SyntaxToken bend, RefSyntax rule, LimitSyntax? limit)
    {
        Keyword = keyword;
        Bend = bend;
        Rule = rule;
        Limit = limit;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>bend</c>.</summary>
    public SyntaxToken Bend { get; }

    /// <summary>The rule.</summary>
    public RefSyntax Rule { get; }

    /// <summary>The limit, null where it is left out.</summary>
    public LimitSyntax? Limit { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Bend);
        collector.Add(Rule);
        collector.Add(Limit);
    }
}
