namespace PolicyLint.Dsl.Syntax;

/// <summary><c>coached every PERIOD [on TEXT]</c>.</summary>
public sealed class CoachedClauseSyntax : ClauseSyntax
{
    internal CoachedClauseSyntax(SyntaxToken keyword, SyntaxToken every, PeriodSyntax period, OnTextSyntax? on)
    {
        Keyword = keyword;
        Every = every;
        Period = period;
        On = on;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>every</c>.</summary>
    public SyntaxToken Every { get; }

    /// <summary>The period.</summary>
    public PeriodSyntax Period { get; }

    /// <summary>The on, null where it is left out.</summary>
    public OnTextSyntax? On { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Every);
        collector.Add(Period);
        collector.Add(On);
    }
}
