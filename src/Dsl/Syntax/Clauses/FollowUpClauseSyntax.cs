namespace PolicyLint.Dsl.Syntax;

/// <summary><c>follow up within DURATION [by ROLE]</c>.</summary>
public sealed class FollowUpClauseSyntax : ClauseSyntax
{
    internal FollowUpClauseSyntax(SyntaxToken keyword, SyntaxToken up, SyntaxToken within, DurationSyntax duration, ByRoleSyntax? by)
    {
        Keyword = keyword;
        Up = up;
        Within = within;
        Duration = duration;
        By = by;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>up</c>.</summary>
    public SyntaxToken Up { get; }

    /// <summary>The token <c>within</c>.</summary>
    public SyntaxToken Within { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <summary>The by, null where it is left out.</summary>
    public ByRoleSyntax? By { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Up);
        collector.Add(Within);
        collector.Add(Duration);
        collector.Add(By);
    }
}
