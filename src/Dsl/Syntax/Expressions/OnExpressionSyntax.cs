namespace PolicyLint.Dsl.Syntax;

/// <summary><c>FIGURE on DATE</c>.</summary>
public sealed class OnExpressionSyntax : ExpressionSyntax
{
    internal OnExpressionSyntax(ExpressionSyntax figure, SyntaxToken on, ExpressionSyntax date)
    {
        Figure = figure;
        On = on;
        Date = date;
    }

    /// <summary>The figure.</summary>
    public ExpressionSyntax Figure { get; }

    /// <summary>The token <c>on</c>.</summary>
    public SyntaxToken On { get; }

    /// <summary>The date.</summary>
    public ExpressionSyntax Date { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Figure);
        collector.Add(On);
        collector.Add(Date);
    }
}
