namespace PolicyLint.Dsl.Syntax;

/// <summary>A declaration, or what was skipped where one should start.</summary>
public abstract class DeclarationSyntax : SyntaxNode
{
    /// <summary>The word that the declaration starts with.</summary>
    public abstract SyntaxToken Keyword { get; }
}
