namespace PolicyLint.Dsl.Syntax;

/// <summary><c>during CALENDAR</c>.</summary>
public sealed class DuringSyntax : SyntaxNode
{
    internal DuringSyntax(SyntaxToken during, RefSyntax calendar)
    {
        During = during;
        Calendar = calendar;
    }

    /// <summary>The token <c>during</c>.</summary>
    public SyntaxToken During { get; }

    /// <summary>The calendar.</summary>
    public RefSyntax Calendar { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(During);
        collector.Add(Calendar);
    }
}
