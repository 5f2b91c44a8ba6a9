namespace PolicyLint.Dsl.Syntax;

/// <summary><c>otherwise =&gt; EXPR, …</c>.</summary>
public sealed class OtherwiseClauseSyntax : ClauseSyntax
{
    internal OtherwiseClauseSyntax(SyntaxToken keyword, SyntaxToken arrow, SeparatedSyntaxList<ExpressionSyntax> values)
    {
        Keyword = keyword;
        Arrow = arrow;
        Values = values;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>arrow</c>.</summary>
    public SyntaxToken Arrow { get; }

    /// <summary>The values and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Values { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Arrow);
        collector.Add(Values);
    }
}
