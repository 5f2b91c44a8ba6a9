namespace PolicyLint.Dsl.Symbols;

/// <summary>What a ladder does when nobody of a step's role is on duty.</summary>
public enum OffDuty
{
    /// <summary>It waits.</summary>
    Wait,

    /// <summary>It goes on to the next step.</summary>
    Skip,
}
