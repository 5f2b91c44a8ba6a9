namespace PolicyLint.Dsl.Syntax;

/// <summary><c>WORD(EXPR, …)</c>.</summary>
public sealed class CallExpressionSyntax : ExpressionSyntax
{
    internal CallExpressionSyntax(SyntaxToken name, SyntaxToken open, SeparatedSyntaxList<ExpressionSyntax> arguments, SyntaxToken close)
    {
        Name = name;
        Open = open;
        Arguments = arguments;
        Close = close;
    }

    /// <summary>The token <c>name</c>.</summary>
    public SyntaxToken Name { get; }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The arguments and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Arguments { get; }

    /// <summary>The token <c>close</c>.</summary>
    public SyntaxToken Close { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Name);
        collector.Add(Open);
        collector.Add(Arguments);
        collector.Add(Close);
    }
}
