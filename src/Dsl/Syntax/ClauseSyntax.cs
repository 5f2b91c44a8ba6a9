namespace PolicyLint.Dsl.Syntax;

/// <summary>A clause of a declaration: it starts with a word, or in a request with a label.</summary>
public abstract class ClauseSyntax : SyntaxNode
{
    /// <summary>The word that the clause starts with.</summary>
    public abstract SyntaxToken Keyword { get; }
}
