namespace PolicyLint.Dsl.Syntax;

/// <summary><c>NUMBER CODE</c>.</summary>
public sealed class MoneySyntax : SyntaxNode
{
    internal MoneySyntax(SyntaxToken number, SyntaxToken currency)
    {
        Number = number;
        Currency = currency;
    }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The token <c>currency</c>.</summary>
    public SyntaxToken Currency { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Number);
        collector.Add(Currency);
    }
}
