namespace PolicyLint.Dsl.Syntax;

/// <summary><c>deadline of STANDARD from A</c>.</summary>
public sealed class DeadlineOfExpressionSyntax : ExpressionSyntax
{
    internal DeadlineOfExpressionSyntax(SyntaxToken deadline, SyntaxToken of, RefSyntax standard, SyntaxToken from, ExpressionSyntax start)
    {
        Deadline = deadline;
        Of = of;
        Standard = standard;
        From = from;
        Start = start;
    }

    /// <summary>The token <c>deadline</c>.</summary>
    public SyntaxToken Deadline { get; }

    /// <summary>The token <c>of</c>.</summary>
    public SyntaxToken Of { get; }

    /// <summary>The standard.</summary>
    public RefSyntax Standard { get; }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The start.</summary>
    public ExpressionSyntax Start { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Deadline);
        collector.Add(Of);
        collector.Add(Standard);
        collector.Add(From);
        collector.Add(Start);
    }
}
