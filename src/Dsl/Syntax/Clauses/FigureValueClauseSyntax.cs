namespace PolicyLint.Dsl.Syntax;

/// <summary><c>is VALUE [from DATE]</c>.</summary>
public sealed class FigureValueClauseSyntax : ClauseSyntax
{
    internal FigureValueClauseSyntax(SyntaxToken keyword, ExpressionSyntax value, FromDateSyntax? from)
    {
        Keyword = keyword;
        Value = value;
        From = from;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The from, null where it is left out.</summary>
    public FromDateSyntax? From { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Value);
        collector.Add(From);
    }
}
