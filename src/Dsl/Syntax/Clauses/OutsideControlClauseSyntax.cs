namespace PolicyLint.Dsl.Syntax;

/// <summary><c>outside our control</c>.</summary>
public sealed class OutsideControlClauseSyntax : ClauseSyntax
{
    internal OutsideControlClauseSyntax(SyntaxToken keyword, SyntaxToken our, SyntaxToken control)
    {
        Keyword = keyword;
        Our = our;
        Control = control;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>our</c>.</summary>
    public SyntaxToken Our { get; }

    /// <summary>The token <c>control</c>.</summary>
    public SyntaxToken Control { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Our);
        collector.Add(Control);
    }
}
