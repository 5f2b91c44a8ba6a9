namespace PolicyLint.Dsl.Syntax;

/// <summary>A declaration with a name of its own.</summary>
public abstract class NamedDeclarationSyntax : DeclarationSyntax
{
    /// <summary>The name.</summary>
    public abstract SyntaxToken Name { get; }

    /// <summary>The text shown to people, none where it is left out.</summary>
    public abstract SyntaxToken Title { get; }

    /// <summary>The clauses between braces; null for a segment without any, and for a choice, whose values stand there.</summary>
    public abstract BlockSyntax? Block { get; }
}
