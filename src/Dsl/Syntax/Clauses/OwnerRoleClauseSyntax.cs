namespace PolicyLint.Dsl.Syntax;

/// <summary><c>owner ROLE</c> of a moment.</summary>
public sealed class OwnerRoleClauseSyntax : ClauseSyntax
{
    internal OwnerRoleClauseSyntax(SyntaxToken keyword, RefSyntax role)
    {
        Keyword = keyword;
        Role = role;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The role.</summary>
    public RefSyntax Role { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Role);
    }
}
