using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Where one version says what changed.</summary>
/// <param name="Symbol">What is declared there, or the declaration that the clause stands in.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The clause; the name of the declaration where no one clause says it.</param>
public sealed record ChangePlace(Symbol Symbol, string Path, TextSpan Span)
{
    /// <summary>The place of a name.</summary>
    internal static ChangePlace Of(Symbol symbol) => new(symbol, symbol.Tree.Text.Path, symbol.NameSpan);

    /// <summary>The place of a clause of a declaration.</summary>
    internal static ChangePlace Of(Symbol symbol, SyntaxNode clause) => new(symbol, symbol.Tree.Text.Path, symbol.Tree.SpanOf(clause));
}
