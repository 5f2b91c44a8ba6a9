using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1009: a default or an example value outside the range of its field, or a day on which the policy does not hold. Reported while names are bound.</summary>
public static class OutOfRangeRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1009", "Keep values within the range of their field", "Names", FindingSeverity.Error);
}
