namespace PolicyLint.Dsl.Syntax;

/// <summary><c>reports to ROLE</c>.</summary>
public sealed class ReportsToClauseSyntax : ClauseSyntax
{
    internal ReportsToClauseSyntax(SyntaxToken keyword, SyntaxToken to, RefSyntax role)
    {
        Keyword = keyword;
        To = to;
        Role = role;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <summary>The role.</summary>
    public RefSyntax Role { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(To);
        collector.Add(Role);
    }
}
