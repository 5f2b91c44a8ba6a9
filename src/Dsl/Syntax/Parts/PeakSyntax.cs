namespace PolicyLint.Dsl.Syntax;

/// <summary><c>peak RATE</c>.</summary>
public sealed class PeakSyntax : SyntaxNode
{
    internal PeakSyntax(SyntaxToken peak, RateSyntax rate)
    {
        Peak = peak;
        Rate = rate;
    }

    /// <summary>The token <c>peak</c>.</summary>
    public SyntaxToken Peak { get; }

    /// <summary>The rate.</summary>
    public RateSyntax Rate { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Peak);
        collector.Add(Rate);
    }
}
