using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1001: a name that nothing declares. Reported while names are bound.</summary>
public static class UnknownNameRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1001", "Use a name that is declared", "Names", FindingSeverity.Error);
}
