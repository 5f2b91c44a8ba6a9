using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5010: a policy with promises and no follow-up on any: nobody asks how it went.</summary>
public sealed class NoFollowUpRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5010", "Ask customers how it went", "Improvement", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (!context.Policy.Promises.IsEmpty && context.Policy.Promises.All(p => p.FollowUpWithin is null))
        {
            PromiseSymbol first = context.Policy.Promises[0];
            context.Report(
                first,
                first.NameSpan,
                "No promise of policy " + Quoted.Name(context.Policy) + " is followed up: nobody asks customers how it went. Begin with " + Quoted.Name(first)
                    + ": add 'follow up within 3 days by …'.");
        }
    }
}
