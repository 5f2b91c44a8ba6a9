namespace PolicyLint.Dsl.Symbols;

/// <summary>What silence on a step means.</summary>
public enum StepSilence
{
    /// <summary>The next step.</summary>
    Escalate,

    /// <summary>Yes.</summary>
    Approve,

    /// <summary>No.</summary>
    Deny,
}
