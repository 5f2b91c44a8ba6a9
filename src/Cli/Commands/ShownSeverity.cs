using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Commands;

/// <summary>From which severity findings are shown.</summary>
internal enum ShownSeverity
{
    /// <summary>Also what is worth knowing to those alone who ask.</summary>
    Hidden = FindingSeverity.Hidden,

    /// <summary>What is worth knowing.</summary>
    Information = FindingSeverity.Information,

    /// <summary>What should be put right.</summary>
    Warning = FindingSeverity.Warning,

    /// <summary>What must be.</summary>
    Error = FindingSeverity.Error,
}
