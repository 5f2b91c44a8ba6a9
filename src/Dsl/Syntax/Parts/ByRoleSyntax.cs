namespace PolicyLint.Dsl.Syntax;

/// <summary><c>by ROLE</c>.</summary>
public sealed class ByRoleSyntax : SyntaxNode
{
    internal ByRoleSyntax(SyntaxToken by, RefSyntax role)
    {
        By = by;
        Role = role;
    }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The role.</summary>
    public RefSyntax Role { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(By);
        collector.Add(Role);
    }
}
