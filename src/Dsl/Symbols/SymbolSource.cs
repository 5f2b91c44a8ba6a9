using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Where a symbol comes from.</summary>
/// <param name="Name">Its name, without backquotes, in NFC.</param>
/// <param name="Title">The text shown to people, if it has one.</param>
/// <param name="Documentation">The <c>///</c> lines before it, if it has any.</param>
/// <param name="Policy">The policy that declares it; null for a policy itself.</param>
/// <param name="Tree">The file.</param>
/// <param name="Syntax">What declares it.</param>
/// <param name="NameSpan">Where its name stands.</param>
internal sealed record SymbolSource(
    string Name,
    string? Title,
    string? Documentation,
    PolicySymbol? Policy,
    SyntaxTree Tree,
    SyntaxNode Syntax,
    TextSpan NameSpan);
