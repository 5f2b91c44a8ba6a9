using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>The parts of a qualified name, as names are compared: in NFC and without backquotes; none where the name is missing.</summary>
internal static class NameParts
{
    /// <summary>The parts of a name that a clause refers by.</summary>
    public static ImmutableArray<string> PartsOf(this SyntaxTree tree, RefSyntax syntax) => tree.NamesOf(syntax).Select(tree.NameOf).ToImmutableArray();

    /// <summary>The parts of a name in an expression.</summary>
    public static ImmutableArray<string> PartsOf(this SyntaxTree tree, NameExpressionSyntax syntax) => tree.NamesOf(syntax).Select(tree.NameOf).ToImmutableArray();
}
