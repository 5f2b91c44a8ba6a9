namespace PolicyLint.Dsl.Syntax;

/// <summary><c>any</c>, or <c>[not] test or test …</c>.</summary>
public sealed class CellSyntax : SyntaxNode
{
    internal CellSyntax(SyntaxToken any, SyntaxToken not, SeparatedSyntaxList<TestSyntax> tests)
    {
        Any = any;
        Not = not;
        Tests = tests;
    }

    /// <summary>The token <c>any</c>, none where it is left out.</summary>
    public SyntaxToken Any { get; }

    /// <summary>The token <c>not</c>, none where it is left out.</summary>
    public SyntaxToken Not { get; }

    /// <summary>The tests and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<TestSyntax> Tests { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Any);
        collector.Add(Not);
        collector.Add(Tests);
    }
}
