namespace PolicyLint.Dsl.Syntax;

/// <summary><c>for REQUEST [on DATE]</c>: what examples are cases of, and on which day they are decided.</summary>
public sealed class ForRequestOnDateSyntax : SyntaxNode
{
    internal ForRequestOnDateSyntax(SyntaxToken @for, RefSyntax request, OnDateSyntax? on)
    {
        For = @for;
        Request = request;
        On = on;
    }

    /// <summary>The token <c>for</c>.</summary>
    public SyntaxToken For { get; }

    /// <summary>The request.</summary>
    public RefSyntax Request { get; }

    /// <summary>The day, null where it is left out.</summary>
    public OnDateSyntax? On { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(For);
        collector.Add(Request);
        collector.Add(On);
    }
}
