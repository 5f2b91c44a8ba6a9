namespace PolicyLint.Dsl.Syntax;

/// <summary><c>for DURATION</c>.</summary>
public sealed class ForDurationSyntax : SyntaxNode
{
    internal ForDurationSyntax(SyntaxToken @for, DurationSyntax duration)
    {
        For = @for;
        Duration = duration;
    }

    /// <summary>The token <c>for</c>.</summary>
    public SyntaxToken For { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(For);
        collector.Add(Duration);
    }
}
