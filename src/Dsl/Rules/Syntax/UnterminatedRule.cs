using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>A text or a comment is opened and not closed.</summary>
public static class UnterminatedRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0002", "Close every text and comment", "Syntax", FindingSeverity.Error);
}
