namespace PolicyLint.Dsl.Syntax;

/// <summary><c>namespace A.B</c>.</summary>
public sealed class NamespaceClauseSyntax : ClauseSyntax
{
    internal NamespaceClauseSyntax(SyntaxToken keyword, RefSyntax name)
    {
        Keyword = keyword;
        Name = name;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The name.</summary>
    public RefSyntax Name { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Name);
    }
}
