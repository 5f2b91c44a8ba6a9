namespace PolicyLint.Dsl.Syntax;

/// <summary><c>handling DURATION [variation N]</c>.</summary>
public sealed class HandlingClauseSyntax : ClauseSyntax
{
    internal HandlingClauseSyntax(SyntaxToken keyword, DurationSyntax duration, VariationSyntax? variation)
    {
        Keyword = keyword;
        Duration = duration;
        Variation = variation;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <summary>The variation, null where it is left out.</summary>
    public VariationSyntax? Variation { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Duration);
        collector.Add(Variation);
    }
}
