using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1005: money of two currencies in one sum or comparison. Reported while names are bound.</summary>
public static class MixedCurrenciesRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1005", "Keep to one currency", "Names", FindingSeverity.Error);
}
