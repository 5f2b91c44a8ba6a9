namespace PolicyLint.Dsl.Syntax;

/// <summary><c>WORD { . WORD }</c>.</summary>
public sealed class NameExpressionSyntax : ExpressionSyntax
{
    internal NameExpressionSyntax(SyntaxTokenRange tokens)
    {
        Tokens = tokens;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Tokens { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Tokens);
    }
}
