using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>A number, date, time, unit or currency that says nothing, or not clearly what.</summary>
public static class MalformedValueRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0003", "Write numbers, dates, times, units and currencies in full", "Syntax", FindingSeverity.Error);
}
