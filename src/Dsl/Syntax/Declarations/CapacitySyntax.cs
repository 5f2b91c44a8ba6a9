namespace PolicyLint.Dsl.Syntax;

/// <summary><c>capacity NAME [TEXT] { … }</c>.</summary>
public sealed class CapacitySyntax : NamedDeclarationSyntax
{
    internal CapacitySyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken title, BlockSyntax block)
    {
        Keyword = keyword;
        Name = name;
        Title = title;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public override SyntaxToken Name { get; }

    /// <summary>The token <c>title</c>, none where it is left out.</summary>
    public override SyntaxToken Title { get; }

    /// <summary>The block.</summary>
    public override BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(Title);
        collector.Add(Block);
    }
}
