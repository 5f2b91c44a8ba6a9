namespace PolicyLint.Dsl.Syntax;

/// <summary><c>for REQUEST</c>.</summary>
public sealed class ForRequestSyntax : SyntaxNode
{
    internal ForRequestSyntax(SyntaxToken @for, RefSyntax request)
    {
        For = @for;
        Request = request;
    }

    /// <summary>The token <c>for</c>.</summary>
    public SyntaxToken For { get; }

    /// <summary>The request.</summary>
    public RefSyntax Request { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(For);
        collector.Add(Request);
    }
}
