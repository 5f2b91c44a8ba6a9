namespace PolicyLint.Dsl.Syntax;

/// <summary><c>TIME..TIME</c>.</summary>
public sealed class HoursSyntax : SyntaxNode
{
    internal HoursSyntax(SyntaxToken from, SyntaxToken dots, SyntaxToken to)
    {
        From = from;
        Dots = dots;
        To = to;
    }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The token <c>dots</c>.</summary>
    public SyntaxToken Dots { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(From);
        collector.Add(Dots);
        collector.Add(To);
    }
}
