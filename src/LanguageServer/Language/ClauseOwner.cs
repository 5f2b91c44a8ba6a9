using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Language;

/// <summary>In what a clause stands, as <see cref="ClauseForm.Owner"/> calls it.</summary>
internal static class ClauseOwner
{
    /// <summary>The owner of the clause or declaration that the words of an expectation start; null where they start none.</summary>
    public static string? StartedAt(SyntaxTree tree, Expectation expectation) =>
        expectation.PlaceIn(tree) is var place && Innermost(expectation.NodesAround(tree)) is var (part, owner) && part.Index == place.Index ? owner : null;

    /// <summary>The first token of the innermost clause or declaration, and its owner.</summary>
    /// <param name="nodes">The nodes around a place, the outermost first.</param>
    public static (SyntaxToken First, string Owner)? Innermost(IReadOnlyList<SyntaxNode> nodes)
    {
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            // An exception's own 'then' without braces is a clause of the exception.
            if (nodes[i] is ClauseSyntax { Keyword.IsPresent: true } clause)
            {
                return (clause.FirstToken, OwnerOf(nodes, i));
            }

            if (nodes[i] is DeclarationSyntax { Keyword.IsPresent: true } declaration)
            {
                return (declaration.Keyword, "file");
            }
        }

        return null;
    }

    private static string OwnerOf(IReadOnlyList<SyntaxNode> nodes, int clause)
    {
        for (int i = clause - 1; i >= 0; i--)
        {
            switch (nodes[i])
            {
                case ExceptionSyntax:
                    return "exception";
                case IfBrokenClauseSyntax:
                    return "recovery";
                case DeclarationSyntax declaration:
                    return declaration.GetType().Name[..^"Syntax".Length].ToLowerInvariant();
            }
        }

        return "policy";
    }
}
