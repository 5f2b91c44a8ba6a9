namespace PolicyLint.Dsl.Syntax;

/// <summary><c>A is [not] known|unknown</c>.</summary>
public sealed class KnownExpressionSyntax : ExpressionSyntax
{
    internal KnownExpressionSyntax(ExpressionSyntax left, SyntaxToken @is, SyntaxToken not, SyntaxToken known)
    {
        Left = left;
        Is = @is;
        Not = not;
        Known = known;
    }

    /// <summary>The left.</summary>
    public ExpressionSyntax Left { get; }

    /// <summary>The token <c>is</c>.</summary>
    public SyntaxToken Is { get; }

    /// <summary>The token <c>not</c>, none where it is left out.</summary>
    public SyntaxToken Not { get; }

    /// <summary>The token <c>known</c>.</summary>
    public SyntaxToken Known { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Left);
        collector.Add(Is);
        collector.Add(Not);
        collector.Add(Known);
    }
}
