namespace PolicyLint.Dsl.Syntax;

/// <summary>What stood where a declaration should start, kept so that the tree gives the text back.</summary>
public sealed class SkippedDeclarationSyntax : DeclarationSyntax
{
    internal SkippedDeclarationSyntax(SyntaxTokenRange tokens)
    {
        Tokens = tokens;
    }

    /// <summary>The run of tokens.</summary>
    public SyntaxTokenRange Tokens { get; }

    /// <inheritdoc/>
    public override SyntaxToken Keyword => Tokens.First;

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Tokens);
    }
}
