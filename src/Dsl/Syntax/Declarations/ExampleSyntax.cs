namespace PolicyLint.Dsl.Syntax;

/// <summary><c>example TEXT for REQUEST [on DATE] { … }</c>.</summary>
public sealed class ExampleSyntax : DeclarationSyntax
{
    internal ExampleSyntax(SyntaxToken keyword, SyntaxToken title, ForRequestOnDateSyntax @for, BlockSyntax block)
    {
        Keyword = keyword;
        Title = title;
        For = @for;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>title</c>.</summary>
    public SyntaxToken Title { get; }

    /// <summary>The request, and the day.</summary>
    public ForRequestOnDateSyntax For { get; }

    /// <summary>The block.</summary>
    public BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Title);
        collector.Add(For);
        collector.Add(Block);
    }
}
