namespace PolicyLint.TestKit.Mutants;

/// <summary>What becomes of a mutant.</summary>
public enum MutantFate
{
    /// <summary>It is no policy any more: an error that is not an example's.</summary>
    Invalid,

    /// <summary>An example fails.</summary>
    CaughtByExample,

    /// <summary>No example fails, and the analysis tells something that it does not tell of the policy as it is.</summary>
    CaughtByAnalysis,

    /// <summary>Nobody notices.</summary>
    NotCaught,
}
