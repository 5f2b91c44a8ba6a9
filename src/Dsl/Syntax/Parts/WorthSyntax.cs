namespace PolicyLint.Dsl.Syntax;

/// <summary><c>worth MONEY</c>.</summary>
public sealed class WorthSyntax : SyntaxNode
{
    internal WorthSyntax(SyntaxToken worth, MoneySyntax money)
    {
        Worth = worth;
        Money = money;
    }

    /// <summary>The token <c>worth</c>.</summary>
    public SyntaxToken Worth { get; }

    /// <summary>The money.</summary>
    public MoneySyntax Money { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Worth);
        collector.Add(Money);
    }
}
