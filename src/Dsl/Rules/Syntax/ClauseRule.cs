using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>A clause given twice, out of its place, or to a declaration that does not have it.</summary>
public static class ClauseRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0005", "Give each clause once, where it belongs", "Syntax", FindingSeverity.Error);
}
