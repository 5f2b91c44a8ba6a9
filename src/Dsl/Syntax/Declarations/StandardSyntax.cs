namespace PolicyLint.Dsl.Syntax;

/// <summary><c>standard NAME [for REQUEST] [TEXT] core|experience { … }</c>.</summary>
public sealed class StandardSyntax : NamedDeclarationSyntax
{
    internal StandardSyntax(SyntaxToken keyword, SyntaxToken name, ForRequestSyntax? @for, SyntaxToken title, SyntaxToken level, BlockSyntax block)
    {
        Keyword = keyword;
        Name = name;
        For = @for;
        Title = title;
        Level = level;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public override SyntaxToken Name { get; }

    /// <summary>The for, null where it is left out.</summary>
    public ForRequestSyntax? For { get; }

    /// <summary>The token <c>title</c>, none where it is left out.</summary>
    public override SyntaxToken Title { get; }

    /// <summary>The token <c>level</c>.</summary>
    public SyntaxToken Level { get; }

    /// <summary>The block.</summary>
    public override BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(For);
        collector.Add(Title);
        collector.Add(Level);
        collector.Add(Block);
    }
}
