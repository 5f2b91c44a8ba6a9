namespace PolicyLint.TestKit.Policies;

/// <summary>A request in the making.</summary>
/// <param name="Clauses">Its clauses as they are written.</param>
/// <param name="Members">Its members, each after all that it reads.</param>
/// <param name="Outputs">Those that rules and tables give.</param>
/// <param name="Needy">The names of outputs that have no default and may not be unknown.</param>
internal sealed record RequestDraft(string Clauses, IReadOnlyList<MemberDraft> Members, IReadOnlyList<MemberDraft> Outputs, IReadOnlySet<string> Needy);
