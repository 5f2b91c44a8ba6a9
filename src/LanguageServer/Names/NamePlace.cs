using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Names;

/// <summary>A place at which a name stands: the declaration itself, or somebody who speaks of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Span">The name.</param>
/// <param name="Symbol">What it means.</param>
/// <param name="From">In which declaration it stands; null for the policy's own clauses.</param>
/// <param name="IsDeclaration">Whether it is declared here.</param>
internal sealed record NamePlace(DocumentView Document, TextSpan Span, Symbol Symbol, Symbol? From, bool IsDeclaration);
