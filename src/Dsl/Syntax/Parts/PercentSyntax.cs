namespace PolicyLint.Dsl.Syntax;

/// <summary><c>NUMBER %</c>.</summary>
public sealed class PercentSyntax : SyntaxNode
{
    internal PercentSyntax(SyntaxToken number, SyntaxToken percent)
    {
        Number = number;
        Percent = percent;
    }

    /// <summary>The token <c>number</c>.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The token <c>percent</c>.</summary>
    public SyntaxToken Percent { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Number);
        collector.Add(Percent);
    }
}
