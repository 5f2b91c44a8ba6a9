using System.Collections.Immutable;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Findings;

/// <summary>One thing that is wrong, or worth knowing, at one place. The same in every host.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The smallest text to change.</param>
/// <param name="Message">The fact in the policy's own names, then the repair.</param>
public sealed record Finding(RuleDescriptor Rule, string Path, TextSpan Span, string Message)
{
    /// <summary>How much it matters: the rule's own severity until configuration says otherwise.</summary>
    public FindingSeverity Severity { get; init; } = Rule.DefaultSeverity;

    /// <summary>The other parties.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = ImmutableArray<RelatedPlace>.Empty;

    /// <summary>Repairs, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = ImmutableArray<Fix>.Empty;

    /// <summary>The case that shows it, as an <c>example</c> that can be pasted into the policy; null where no case is needed.</summary>
    public string? Example { get; init; }
}
