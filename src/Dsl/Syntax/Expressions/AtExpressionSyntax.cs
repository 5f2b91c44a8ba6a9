namespace PolicyLint.Dsl.Syntax;

/// <summary><c>DATE at TIME</c>.</summary>
public sealed class AtExpressionSyntax : ExpressionSyntax
{
    internal AtExpressionSyntax(ExpressionSyntax date, SyntaxToken at, SyntaxToken time)
    {
        Date = date;
        At = at;
        Time = time;
    }

    /// <summary>The date.</summary>
    public ExpressionSyntax Date { get; }

    /// <summary>The token <c>at</c>.</summary>
    public SyntaxToken At { get; }

    /// <summary>The token <c>time</c>.</summary>
    public SyntaxToken Time { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Date);
        collector.Add(At);
        collector.Add(Time);
    }
}
