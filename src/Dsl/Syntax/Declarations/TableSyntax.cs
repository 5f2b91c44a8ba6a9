namespace PolicyLint.Dsl.Syntax;

/// <summary><c>table NAME for REQUEST, … [TEXT] decides WORD, … by WORD, … { … }</c>.</summary>
public sealed class TableSyntax : NamedDeclarationSyntax
{
    internal TableSyntax(SyntaxToken keyword, SyntaxToken name, SyntaxToken @for, RefsSyntax requests, SyntaxToken title, SyntaxToken decides, WordsSyntax outputs, SyntaxToken by, WordsSyntax fields, BlockSyntax block)
    {
        Keyword = keyword;
        Name = name;
        For = @for;
        Requests = requests;
        Title = title;
        Decides = decides;
        Outputs = outputs;
        By = by;
        Fields = fields;
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

    /// <summary>The token <c>decides</c>.</summary>
    public SyntaxToken Decides { get; }

    /// <summary>The outputs.</summary>
    public WordsSyntax Outputs { get; }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The fields.</summary>
    public WordsSyntax Fields { get; }

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
        collector.Add(Decides);
        collector.Add(Outputs);
        collector.Add(By);
        collector.Add(Fields);
        collector.Add(Block);
    }
}
