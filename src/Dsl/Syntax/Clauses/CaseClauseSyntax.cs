namespace PolicyLint.Dsl.Syntax;

/// <summary><c>case TEXT entry, … =&gt; entry, …</c>.</summary>
public sealed class CaseClauseSyntax : ClauseSyntax
{
    internal CaseClauseSyntax(SyntaxToken keyword, SyntaxToken title, SeparatedSyntaxList<ExpressionSyntax> inputs, SyntaxToken arrow, SeparatedSyntaxList<ExpressionSyntax> outputs)
    {
        Keyword = keyword;
        Title = title;
        Inputs = inputs;
        Arrow = arrow;
        Outputs = outputs;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>title</c>.</summary>
    public SyntaxToken Title { get; }

    /// <summary>The inputs and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Inputs { get; }

    /// <summary>The token <c>arrow</c>.</summary>
    public SyntaxToken Arrow { get; }

    /// <summary>The outputs and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Outputs { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Title);
        collector.Add(Inputs);
        collector.Add(Arrow);
        collector.Add(Outputs);
    }
}
