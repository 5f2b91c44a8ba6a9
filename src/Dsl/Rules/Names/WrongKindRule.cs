using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1003: a name of another kind than the place asks for. Reported while names are bound.</summary>
public static class WrongKindRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1003", "Use a name of the kind that belongs here", "Names", FindingSeverity.Error);
}
