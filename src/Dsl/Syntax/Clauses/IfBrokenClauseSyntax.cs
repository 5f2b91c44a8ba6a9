namespace PolicyLint.Dsl.Syntax;

/// <summary><c>if broken { … }</c>.</summary>
public sealed class IfBrokenClauseSyntax : ClauseSyntax
{
    internal IfBrokenClauseSyntax(SyntaxToken keyword, SyntaxToken broken, BlockSyntax block)
    {
        Keyword = keyword;
        Broken = broken;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>broken</c>.</summary>
    public SyntaxToken Broken { get; }

    /// <summary>The block.</summary>
    public BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Broken);
        collector.Add(Block);
    }
}
