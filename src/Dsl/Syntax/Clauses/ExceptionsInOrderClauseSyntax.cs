namespace PolicyLint.Dsl.Syntax;

/// <summary><c>exceptions in order</c>.</summary>
public sealed class ExceptionsInOrderClauseSyntax : ClauseSyntax
{
    internal ExceptionsInOrderClauseSyntax(SyntaxToken keyword, SyntaxToken @in, SyntaxToken order)
    {
        Keyword = keyword;
        In = @in;
        Order = order;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>in</c>.</summary>
    public SyntaxToken In { get; }

    /// <summary>The token <c>order</c>.</summary>
    public SyntaxToken Order { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(In);
        collector.Add(Order);
    }
}
