namespace PolicyLint.Dsl.Syntax;

/// <summary><c>any N of</c>.</summary>
public sealed class AnyOfSyntax : SyntaxNode
{
    internal AnyOfSyntax(SyntaxToken any, SyntaxToken number, SyntaxToken of)
    {
        Any = any;
        Number = number;
        Of = of;
    }

    /// <summary>The token <c>any</c>.</summary>
    public SyntaxToken Any { get; }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The token <c>of</c>.</summary>
    public SyntaxToken Of { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Any);
        collector.Add(Number);
        collector.Add(Of);
    }
}
