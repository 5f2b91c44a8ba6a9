namespace PolicyLint.Dsl.Syntax;

/// <summary><c>patience DURATION</c>.</summary>
public sealed class PatienceClauseSyntax : ClauseSyntax
{
    internal PatienceClauseSyntax(SyntaxToken keyword, DurationSyntax duration)
    {
        Keyword = keyword;
        Duration = duration;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Duration);
    }
}
