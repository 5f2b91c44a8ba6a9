namespace PolicyLint.Dsl.Syntax;

/// <summary><c>no exceptions because TEXT</c>.</summary>
public sealed class NoExceptionsClauseSyntax : ClauseSyntax
{
    internal NoExceptionsClauseSyntax(SyntaxToken keyword, SyntaxToken exceptions, SyntaxToken because, SyntaxToken reason)
    {
        Keyword = keyword;
        Exceptions = exceptions;
        Because = because;
        Reason = reason;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>exceptions</c>.</summary>
    public SyntaxToken Exceptions { get; }

    /// <summary>The token <c>because</c>.</summary>
    public SyntaxToken Because { get; }

    /// <summary>The token <c>reason</c>.</summary>
    public SyntaxToken Reason { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Exceptions);
        collector.Add(Because);
        collector.Add(Reason);
    }
}
