using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Loading;

/// <summary>A case to decide.</summary>
/// <param name="Project">The policies, the one that is asked read again together with the case.</param>
/// <param name="Request">The request, in its symbols.</param>
/// <param name="Inputs">The fields that are given.</param>
internal sealed record AskedCase(PolicyProject Project, RequestSymbol Request, ImmutableDictionary<FieldSymbol, object?> Inputs);
