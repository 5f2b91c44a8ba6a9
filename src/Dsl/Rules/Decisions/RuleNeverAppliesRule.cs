using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2003: a rule whose condition no case meets.</summary>
public sealed class RuleNeverAppliesRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP2003", "Let every rule apply to some case", "Rules", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            foreach (RuleBody body in regions.Request.Rules)
            {
                // One that is written 'when no' says itself that it is switched off.
                if (body.Root.Condition is { } condition and not ConstantExpression && regions.Of(body, body.Root) is { } region && regions.IsEmpty(region.Applies, body.Rule))
                {
                    context.Report(
                        body.Rule,
                        context.Tree.SpanOf(condition.Syntax),
                        "Rule " + Quoted.Name(body.Rule) + " never applies: no " + body.Request.Name + " meets its condition "
                            + Quoted.Text(context.Tree.TextOf(condition.Syntax)) + ". Put the condition right, or remove the rule.");
                }
            }
        }
    }
}
