namespace PolicyLint.Dsl.Syntax;

/// <summary><c>rule NAME for REQUEST, … [TEXT] { … }</c>.</summary>
public sealed class RuleSyntax : NamedDeclarationSyntax
{
    internal RuleSyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken @for, RefsSyntax requests, SyntaxToken title, BlockSyntax block)
    {
        Keyword = keyword;
        Name = name;
        For = @for;
        Requests = requests;
        Title = title;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>name</c>.</summary>
    public override SyntaxToken Name { get; }

    /// <summary>The token <c>for</c>.</summary>
    public SyntaxToken For { get; }

    /// <summary>The requests.</summary>
    public RefsSyntax Requests { get; }

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
        collector.Add(Requests);
        collector.Add(Title);
        collector.Add(Block);
    }
}
