namespace PolicyLint.Dsl.Symbols;

/// <summary>What the role of a step does.</summary>
public enum StepAct
{
    /// <summary>It is told, and tells.</summary>
    Informs,

    /// <summary>It decides.</summary>
    Decides,

    /// <summary>It approves what another decided.</summary>
    Approves,
}
