namespace PolicyLint.Dsl.Syntax;

/// <summary><c>by the clock</c>.</summary>
public sealed class ByTheClockSyntax : SyntaxNode
{
    internal ByTheClockSyntax(SyntaxToken by, SyntaxToken the, SyntaxToken clock)
    {
        By = by;
        The = the;
        Clock = clock;
    }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The token <c>the</c>.</summary>
    public SyntaxToken The { get; }

    /// <summary>The token <c>clock</c>.</summary>
    public SyntaxToken Clock { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(By);
        collector.Add(The);
        collector.Add(Clock);
    }
}
