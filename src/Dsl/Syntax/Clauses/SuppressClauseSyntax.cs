namespace PolicyLint.Dsl.Syntax;

/// <summary><c>suppress CODE because TEXT</c>.</summary>
public sealed class SuppressClauseSyntax : ClauseSyntax
{
    internal SuppressClauseSyntax(SyntaxToken keyword, SyntaxToken code, SyntaxToken because, SyntaxToken reason)
    {
        Keyword = keyword;
        Code = code;
        Because = because;
        Reason = reason;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>code</c>.</summary>
    public SyntaxToken Code { get; }

    /// <summary>The token <c>because</c>.</summary>
    public SyntaxToken Because { get; }

    /// <summary>The token <c>reason</c>.</summary>
    public SyntaxToken Reason { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Code);
        collector.Add(Because);
        collector.Add(Reason);
    }
}
