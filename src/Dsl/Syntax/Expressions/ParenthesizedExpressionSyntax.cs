namespace PolicyLint.Dsl.Syntax;

/// <summary><c>(EXPR)</c>.</summary>
public sealed class ParenthesizedExpressionSyntax : ExpressionSyntax
{
    internal ParenthesizedExpressionSyntax(SyntaxToken open, ExpressionSyntax inner, SyntaxToken close)
    {
        Open = open;
        Inner = inner;
        Close = close;
    }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The inner.</summary>
    public ExpressionSyntax Inner { get; }

    /// <summary>The token <c>close</c>.</summary>
    public SyntaxToken Close { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Open);
        collector.Add(Inner);
        collector.Add(Close);
    }
}
