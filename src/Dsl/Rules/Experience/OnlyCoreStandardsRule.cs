using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Experience;

/// <summary>SVP5005: a policy all of whose standards are core service: nothing beyond what is expected anyway.</summary>
public sealed class OnlyCoreStandardsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5005", "Go beyond what is expected", "Improvement", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (!context.Policy.Standards.IsEmpty && context.Policy.Standards.All(s => s.IsCore))
        {
            StandardSymbol last = context.Policy.Standards[context.Policy.Standards.Length - 1];
            context.Report(
                last,
                last.NameSpan,
                "All standards of policy " + Quoted.Name(context.Policy) + " are core: what customers expect anyway. Add one of experience, that they would tell others of: 'standard … experience { … }'.");
        }
    }
}
