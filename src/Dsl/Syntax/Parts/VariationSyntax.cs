namespace PolicyLint.Dsl.Syntax;

/// <summary><c>variation NUMBER</c>.</summary>
public sealed class VariationSyntax : SyntaxNode
{
    internal VariationSyntax(SyntaxToken variation, SyntaxToken number)
    {
        Variation = variation;
        Number = number;
    }

    /// <summary>The token <c>variation</c>.</summary>
    public SyntaxToken Variation { get; }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Variation);
        collector.Add(Number);
    }
}
