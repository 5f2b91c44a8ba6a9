namespace PolicyLint.Dsl.Syntax;

/// <summary><c>on DATE</c>.</summary>
public sealed class OnDateSyntax : SyntaxNode
{
    internal OnDateSyntax(SyntaxToken on, SyntaxToken date)
    {
        On = on;
        Date = date;
    }

    /// <summary>The token <c>on</c>.</summary>
    public SyntaxToken On { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(On);
        collector.Add(Date);
    }
}
