namespace PolicyLint.Dsl.Syntax;

/// <summary><c>examples [TEXT] for REQUEST [on DATE] given WORD, … expect WORD, … { … }</c>.</summary>
public sealed class ExamplesSyntax : DeclarationSyntax
{
    internal ExamplesSyntax(SyntaxToken keyword, SyntaxToken title, ForRequestOnDateSyntax @for, SyntaxToken given, WordsSyntax fields, SyntaxToken expect, WordsSyntax outputs, BlockSyntax block)
    {
        Keyword = keyword;
        Title = title;
        For = @for;
        Given = given;
        Fields = fields;
        Expect = expect;
        Outputs = outputs;
        Block = block;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>title</c>, none where it is left out.</summary>
    public SyntaxToken Title { get; }

    /// <summary>The request, and the day.</summary>
    public ForRequestOnDateSyntax For { get; }

    /// <summary>The token <c>given</c>.</summary>
    public SyntaxToken Given { get; }

    /// <summary>The fields.</summary>
    public WordsSyntax Fields { get; }

    /// <summary>The token <c>expect</c>.</summary>
    public SyntaxToken Expect { get; }

    /// <summary>The outputs.</summary>
    public WordsSyntax Outputs { get; }

    /// <summary>The block.</summary>
    public BlockSyntax Block { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Title);
        collector.Add(For);
        collector.Add(Given);
        collector.Add(Fields);
        collector.Add(Expect);
        collector.Add(Outputs);
        collector.Add(Block);
    }
}
