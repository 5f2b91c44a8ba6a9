namespace PolicyLint.Dsl.Syntax;

/// <summary><c>escalation NAME [for REQUEST] [TEXT] { … }</c>.</summary>
public sealed class EscalationSyntax : NamedDeclarationSyntax
{
    internal EscalationSyntax(SyntaxToken keyword, SyntaxToken name, ForRequestSyntax? @for, SyntaxToken title, BlockSyntax block)
    {
        Keyword = keyword;
        Name = name;
        For = @for;
        Title = title;
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

    /// <summary>The block.</summary>
    public override BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
        collector.Add(For);
        collector.Add(Title);
        collector.Add(Block);
    }
}
