namespace PolicyLint.Dsl.Syntax;

/// <summary><c>when CELL, … =&gt; EXPR, …</c>.</summary>
public sealed class RowClauseSyntax : ClauseSyntax
{
    internal RowClauseSyntax(SyntaxToken keyword, SeparatedSyntaxList<CellSyntax> cells, SyntaxToken arrow, SeparatedSyntaxList<ExpressionSyntax> values)
    {
        Keyword = keyword;
        Cells = cells;
        Arrow = arrow;
        Values = values;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The cells and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<CellSyntax> Cells { get; }

    /// <summary>The token <c>arrow</c>.</summary>
    public SyntaxToken Arrow { get; }

    /// <summary>The values and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<ExpressionSyntax> Values { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Cells);
        collector.Add(Arrow);
        collector.Add(Values);
    }
}
