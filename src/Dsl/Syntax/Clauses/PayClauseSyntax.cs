namespace PolicyLint.Dsl.Syntax;

/// <summary><c>pay MONEY|REF [per [started] PERIOD] [up to MONEY] [within DURATION]</c>.</summary>
public sealed class PayClauseSyntax : ClauseSyntax
{
    internal PayClauseSyntax(SyntaxToken keyword, MoneySyntax? money, RefSyntax? @ref, PerSyntax? per, LimitSyntax? limit, WithinSyntax? within)
    {
        Keyword = keyword;
        Money = money;
        Ref = @ref;
        Per = per;
        Limit = limit;
        Within = within;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The money, null where it is left out.</summary>
    public MoneySyntax? Money { get; }

    /// <summary>The ref, null where it is left out.</summary>
    public RefSyntax? Ref { get; }

    /// <summary>The per, null where it is left out.</summary>
    public PerSyntax? Per { get; }

    /// <summary>The limit, null where it is left out.</summary>
    public LimitSyntax? Limit { get; }

    /// <summary>The within, null where it is left out.</summary>
    public WithinSyntax? Within { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Money);
        collector.Add(Ref);
        collector.Add(Per);
        collector.Add(Limit);
        collector.Add(Within);
    }
}
