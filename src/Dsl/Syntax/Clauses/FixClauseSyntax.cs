namespace PolicyLint.Dsl.Syntax;

/// <summary><c>fix TEXT within DURATION</c>.</summary>
public sealed class FixClauseSyntax : ClauseSyntax
{
    internal FixClauseSyntax(SyntaxToken keyword, SyntaxToken text, SyntaxToken within, DurationSyntax duration)
    {
        Keyword = keyword;
        Text = text;
        Within = within;
        Duration = duration;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>text</c>.</summary>
    public SyntaxToken Text { get; }

    /// <summary>The token <c>within</c>.</summary>
    public SyntaxToken Within { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Text);
        collector.Add(Within);
        collector.Add(Duration);
    }
}
