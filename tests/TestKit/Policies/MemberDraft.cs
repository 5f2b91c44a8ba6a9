using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>A field or output of a request, as far as whoever reads it needs to know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Choice">The values of its choice; empty for every other type.</param>
/// <param name="IsOptional">Whether it may be unknown.</param>
/// <param name="IsInput">Whether it is passed in.</param>
/// <param name="IsField">Whether it is passed in or derived, rather than decided.</param>
/// <param name="IsNeverZero">Whether its range leaves zero out.</param>
public sealed record MemberDraft(string Name, TypeKind Kind, IReadOnlyList<string> Choice, bool IsOptional, bool IsInput, bool IsField, bool IsNeverZero);
