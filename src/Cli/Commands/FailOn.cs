using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Commands;

/// <summary>From which severity a check fails.</summary>
internal enum FailOn
{
    /// <summary>What is worth knowing.</summary>
    Information = FindingSeverity.Information,

    /// <summary>What should be put right.</summary>
    Warning = FindingSeverity.Warning,

    /// <summary>What must be.</summary>
    Error = FindingSeverity.Error,

    /// <summary>Nothing that is found fails.</summary>
    Never = int.MaxValue,
}
