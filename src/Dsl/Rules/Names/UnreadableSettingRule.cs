using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Rules.Names;

/// <summary>SVP1014: a setting of the file whose value can't be read, or that nothing reads. It stands in another file, so it is reported at the policy's name.</summary>
public sealed class UnreadableSettingRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP1014", "Write settings so that they can be read", "Names", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (SettingProblem problem in context.Options.Problems)
        {
            context.Report(context.Policy, context.Policy.NameSpan, problem.Message);
        }
    }
}
