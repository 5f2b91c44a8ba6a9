namespace PolicyLint.Dsl.Syntax;

/// <summary>What stands between parentheses that are nested too deeply, kept so that the tree gives the text back.</summary>
public sealed class SkippedExpressionSyntax : ExpressionSyntax
{
    internal SkippedExpressionSyntax(SyntaxTokenRange tokens)
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
