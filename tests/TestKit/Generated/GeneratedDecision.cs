namespace PolicyLint.TestKit.Generated;

/// <summary>What generated code decided, in the names and values of the model.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="DecidedBy">The identifier of the clause that decided; <c>None</c> where nothing applies.</param>
/// <param name="Approvers">The identifiers of the roles referred to, in the order of the policy.</param>
/// <param name="MayBeBentBy">The identifiers of the roles that may allow it all the same.</param>
/// <param name="Reason">What the customer is told.</param>
/// <param name="Outputs">Outputs and formulas by the names that the policy gives them; in the types of constants, enums as the names of their values, null: unknown.</param>
public sealed record GeneratedDecision(
    Verdict Verdict,
    string DecidedBy,
    IReadOnlyList<string> Approvers,
    IReadOnlyList<string> MayBeBentBy,
    string? Reason,
    IReadOnlyDictionary<string, object?> Outputs);
