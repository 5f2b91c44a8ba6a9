using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1013: a time zone or currency that this machine does not know. Reported while names are bound.</summary>
public static class UnknownToMachineRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1013", "Use time zones and currencies that are known here", "Names", FindingSeverity.Warning);
}
