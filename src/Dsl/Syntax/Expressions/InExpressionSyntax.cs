namespace PolicyLint.Dsl.Syntax;

/// <summary><c>A in (B, …)</c>.</summary>
public sealed class InExpressionSyntax : ExpressionSyntax
{
    internal InExpressionSyntax(ExpressionSyntax value, SyntaxToken @in, SyntaxToken open, SeparatedSyntaxList<ExpressionSyntax> items, SyntaxToken close)
    {
        Value = value;
        In = @in;
        Open = open;
        Items = items;
        Close = close;
    }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The token <c>in</c>.</summary>
    public SyntaxToken In { get; }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The items and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Items { get; }

    /// <summary>The token <c>close</c>.</summary>
    public SyntaxToken Close { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Value);
        collector.Add(In);
        collector.Add(Open);
        collector.Add(Items);
        collector.Add(Close);
    }
}
