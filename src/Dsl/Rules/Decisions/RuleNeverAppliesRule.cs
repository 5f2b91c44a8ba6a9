using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>SVP2003: a rule whose condition no case meets, or that is in force on no day of its policy.</summary>
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
                if (regions.Space.Day is { } day && Enumerable.Range(0, day.CellCount).All(c => !day.IsInForce(body.Rule, c)))
                {
                    context.Report(
                        body.Rule,
                        body.Rule.NameSpan,
                        "Rule " + Quoted.Name(body.Rule) + " never applies: it is in force on no day on which policy " + Quoted.Name(context.Policy) + " is. Put its dates right, or remove the rule.");
                    continue;
                }

                // One that is written 'when no' says itself that it is switched off.
                if (body.Root.Condition is { } condition and not ConstantExpression && regions.Of(body, body.Root) is { } region && regions.IsEmpty(region.Applies, body.Rule) == true)
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
