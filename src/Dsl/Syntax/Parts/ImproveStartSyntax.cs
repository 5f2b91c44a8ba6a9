namespace PolicyLint.Dsl.Syntax;

/// <summary><c>from PERCENT starting DATE</c>.</summary>
public sealed class ImproveStartSyntax : SyntaxNode
{
    internal ImproveStartSyntax(SyntaxToken from, PercentSyntax percent, SyntaxToken starting, SyntaxToken date)
    {
        From = from;
        Percent = percent;
        Starting = starting;
        Date = date;
    }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The percent.</summary>
    public PercentSyntax Percent { get; }

    /// <summary>The token <c>starting</c>.</summary>
    public SyntaxToken Starting { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(From);
        collector.Add(Percent);
        collector.Add(Starting);
        collector.Add(Date);
    }
}
