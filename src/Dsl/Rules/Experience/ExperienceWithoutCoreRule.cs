using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5006: a policy with standards of experience and none of core service, which has to come first.</summary>
public sealed class ExperienceWithoutCoreRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5006", "Keep the core before you add to it", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        // What another policy holds, this one may build on.
        bool buildsOnOthers = context.Policy.References.Any(r => r.Target is StandardSymbol { IsCore: true });
        if (!buildsOnOthers && !context.Policy.Standards.IsEmpty && context.Policy.Standards.All(s => !s.IsCore))
        {
            StandardSymbol first = context.Policy.Standards[0];
            context.Report(
                first,
                first.NameSpan,
                "Standard " + Quoted.Name(first) + " is experience, and policy " + Quoted.Name(context.Policy)
                    + " has no core standard: a smile does not make up for what comes late. Add what customers count on first: 'standard … core { … }'.");
        }
    }
}
