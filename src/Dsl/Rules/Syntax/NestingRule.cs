using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>Blocks, exceptions and parentheses stand more than 256 deep in each other.</summary>
public static class NestingRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0004", "Nest less deeply", "Syntax", FindingSeverity.Error);
}
