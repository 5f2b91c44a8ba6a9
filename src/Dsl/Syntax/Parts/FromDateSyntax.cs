namespace PolicyLint.Dsl.Syntax;

/// <summary><c>from DATE</c>.</summary>
public sealed class FromDateSyntax : SyntaxNode
{
    internal FromDateSyntax(SyntaxToken from, SyntaxToken date)
    {
        From = from;
        Date = date;
    }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The token <c>date</c>.</summary>
    public SyntaxToken Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(From);
        collector.Add(Date);
    }
}
