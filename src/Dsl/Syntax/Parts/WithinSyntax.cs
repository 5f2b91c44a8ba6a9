namespace PolicyLint.Dsl.Syntax;

/// <summary><c>within DURATION</c>.</summary>
public sealed class WithinSyntax : SyntaxNode
{
    internal WithinSyntax(SyntaxToken within, DurationSyntax duration)
    {
        Within = within;
        Duration = duration;
    }

    /// <summary>The token <c>within</c>.</summary>
    public SyntaxToken Within { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Within);
        collector.Add(Duration);
    }
}
