using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1007: two names that become the same C# identifier. Reported while names are bound.</summary>
public static class IdentifierCollisionRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1007", "Choose names that stay different in C#", "Names", FindingSeverity.Error);
}
