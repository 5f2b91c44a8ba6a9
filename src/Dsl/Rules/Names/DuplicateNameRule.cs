using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1002: two declarations, fields, values or exceptions of one name, or an output that one clause or table gives twice. Reported while names are bound.</summary>
public static class DuplicateNameRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1002", "Give every declaration a name of its own", "Names", FindingSeverity.Error);
}
