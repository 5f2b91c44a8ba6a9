using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1004: values whose types do not go together. Reported while names are bound.</summary>
public static class TypeMismatchRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1004", "Use values of types that go together", "Names", FindingSeverity.Error);
}
