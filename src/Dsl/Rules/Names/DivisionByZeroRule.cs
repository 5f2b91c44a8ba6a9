using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1008: a division by something that may be zero. Reported while names are bound.</summary>
public static class DivisionByZeroRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1008", "Divide by what cannot be zero", "Names", FindingSeverity.Error);
}
