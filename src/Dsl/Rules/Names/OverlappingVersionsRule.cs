using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1012: two versions of a policy that hold on the same day. Reported while names are bound.</summary>
public static class OverlappingVersionsRule
{
    /// <summary>Code, title and severity.</summary>
    public static RuleDescriptor Descriptor { get; } = new("SVP1012", "Let one version of a policy hold at a time", "Names", FindingSeverity.Error);
}
