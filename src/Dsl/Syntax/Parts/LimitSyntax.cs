namespace PolicyLint.Dsl.Syntax;

/// <summary><c>up to MONEY</c>.</summary>
public sealed class LimitSyntax : SyntaxNode
{
    internal LimitSyntax(SyntaxToken up, SyntaxToken to, MoneySyntax money)
    {
        Up = up;
        To = to;
        Money = money;
    }

    /// <summary>The token <c>up</c>.</summary>
    public SyntaxToken Up { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <summary>The money.</summary>
    public MoneySyntax Money { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Up);
        collector.Add(To);
        collector.Add(Money);
    }
}
