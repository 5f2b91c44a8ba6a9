using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Syntax;

/// <summary>Something else stands where the grammar asks for a word, a name or a sign.</summary>
public static class UnexpectedTokenRule
{
    /// <summary>Code, title, area and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP0001", "Write what the grammar asks for", "Syntax", FindingSeverity.Error);
}
