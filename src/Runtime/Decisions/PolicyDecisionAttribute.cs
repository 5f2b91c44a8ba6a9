namespace PolicyLint;

/// <summary>
/// Stands on what is generated from a policy to decide by it: on the methods that answer, and on the type of a decision. It says what
/// callers have to reckon with, also where the policy lies in another assembly; the analyzers of callers read it.
/// </summary>
/// <param name="policy">The full name in the policy, as in <c>Retail.Returns</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Struct)]
public sealed class PolicyDecisionAttribute(string policy) : Attribute
{
    /// <summary>The full name in the policy.</summary>
    public string Policy { get; } = policy;

    /// <summary>Whether a decision may be that somebody has to be asked: <see cref="Verdict.Refer"/>.</summary>
    public bool MayRefer { get; init; }

    /// <summary>The last day on which this version of the policy is in force, as in <c>2026-12-31</c>; null if no end is known.</summary>
    public string? Until { get; init; }
}
