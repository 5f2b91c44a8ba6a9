using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>The file is not UTF-8, or too large to be read.</summary>
public static class EncodingRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0006", "Save the file as UTF-8, in at most 16 MiB", "Syntax", FindingSeverity.Error);
}
