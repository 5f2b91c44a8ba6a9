namespace PolicyLint.Dsl.Syntax;

/// <summary><c>buys MONEY every PERIOD for DURATION</c>.</summary>
public sealed class BuysClauseSyntax : ClauseSyntax
{
    internal BuysClauseSyntax(SyntaxToken keyword, MoneySyntax money, SyntaxToken every, PeriodSyntax period, SyntaxToken @for, DurationSyntax duration)
    {
        Keyword = keyword;
        Money = money;
        Every = every;
        Period = period;
        For = @for;
        Duration = duration;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The money.</summary>
    public MoneySyntax Money { get; }

    /// <summary>The token <c>every</c>.</summary>
    public SyntaxToken Every { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <summary>The token <c>for</c>.</summary>
    public SyntaxToken For { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Money);
        collector.Add(Every);
        collector.Add(Period);
        collector.Add(For);
        collector.Add(Duration);
    }
}
