namespace PolicyLint.Dsl.Syntax;

/// <summary><c>staffed by [N] ROLE</c>.</summary>
public sealed class StaffedByClauseSyntax : ClauseSyntax
{
    internal StaffedByClauseSyntax(SyntaxToken keyword, SyntaxToken by, SyntaxToken number, RefSyntax role)
    {
        Keyword = keyword;
        By = by;
        Number = number;
        Role = role;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The token <c>number</c>, none where it is left out.</summary>
    public SyntaxToken Number { get; }

    /// <summary>The role.</summary>
    public RefSyntax Role { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(By);
        collector.Add(Number);
        collector.Add(Role);
    }
}
