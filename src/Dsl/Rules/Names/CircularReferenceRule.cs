using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1006: policies, fields or outputs that need each other in a circle. Reported while names are bound.</summary>
public static class CircularReferenceRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1006", "Break the circle", "Names", FindingSeverity.Error);
}
