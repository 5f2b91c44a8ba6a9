namespace PolicyLint;

/// <summary>What a decision comes to. The values are ordered by strictness, so the strictest of two verdicts is the larger.</summary>
public enum Verdict
{
    /// <summary>No rule restricts the case.</summary>
    Allow = 0,

    /// <summary>A person in one of the roles referred to must decide.</summary>
    Refer = 1,

    /// <summary>The policy says no.</summary>
    Deny = 2,
}
