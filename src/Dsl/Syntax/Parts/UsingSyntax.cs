namespace PolicyLint.Dsl.Syntax;

/// <summary><c>using unique|first|max|min|sum</c>.</summary>
public sealed class UsingSyntax : SyntaxNode
{
    internal UsingSyntax(SyntaxToken @using, SyntaxToken policy)
    {
        Using = @using;
        Policy = policy;
    }

    /// <summary>The token <c>using</c>.</summary>
    public SyntaxToken Using { get; }

    /// <summary>The token <c>policy</c>.</summary>
    public SyntaxToken Policy { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Using);
        collector.Add(Policy);
    }
}
