namespace PolicyLint.Dsl.Syntax;

/// <summary><c>until DATE</c>.</summary>
public sealed class UntilSyntax : SyntaxNode
{
    internal UntilSyntax(SyntaxToken until, SyntaxToken date)
    {
        Until = until;
        Date = date;
    }

    /// <summary>The token <c>until</c>.</summary>
    public SyntaxToken Until { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Until);
        collector.Add(Date);
    }
}
