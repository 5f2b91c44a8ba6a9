namespace PolicyLint.Dsl.Syntax;

/// <summary><c>DATE[..DATE]</c>.</summary>
public sealed class DatesSyntax : SyntaxNode
{
    internal DatesSyntax(SyntaxToken from, SyntaxToken dots, SyntaxToken to)
    {
        From = from;
        Dots = dots;
        To = to;
    }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The token <c>dots</c>, none where it is left out.</summary>
    public SyntaxToken Dots { get; }

    /// <summary>The token <c>to</c>, none where it is left out.</summary>
    public SyntaxToken To { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(From);
        collector.Add(Dots);
        collector.Add(To);
    }
}
