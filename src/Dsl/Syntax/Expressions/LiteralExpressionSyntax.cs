namespace PolicyLint.Dsl.Syntax;

/// <summary>A date, time, text, <c>yes</c>, <c>no</c>, or <c>unknown</c> in an entry.</summary>
public sealed class LiteralExpressionSyntax : ExpressionSyntax
{
    internal LiteralExpressionSyntax(SyntaxToken token)
    {
        Token = token;
    }

    /// <summary>The token <c>token</c>.</summary>
    public SyntaxToken Token { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Token);
    }
}
