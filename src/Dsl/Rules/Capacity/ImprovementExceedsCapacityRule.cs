using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>SVP4015: an improvement that capacity carries for a while and then no more, with the week in which that happens.</summary>
public sealed class ImprovementExceedsCapacityRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4015", "Plan improvements that capacity can carry", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (ImprovementSymbol plan in context.Policy.Improvements)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (plan is not { Standard: { } standard, HasErrors: false } || ImprovementSteps.Of(plan) is not { } steps)
            {
                continue;
            }

            foreach (BackedTarget target in context.Facts.TargetsOf(standard))
            {
                // What isn't kept today has no base to improve from, which is another matter; past 100% no capacity is to blame.
                if (target.Model is { } model && model.Keeps(plan.From) && steps.FirstWhere(share => !model.Keeps(share)) is { } step)
                {
                    Report(context, plan, target, model, step, steps.LastUpToAll);
                    break;
                }
            }
        }
    }

    private static void Report(RuleContext context, ImprovementSymbol plan, BackedTarget target, CapacityModel model, ImprovementStep step, decimal last)
    {
        string staff = model.StaffFor(last, context.Options.MaxOccupancy) is { } people
            ? "Staff " + people.ToString(CultureInfo.InvariantCulture) + " until then, or end"
            : "End";
        string most = CapacityWords.MostPercent(model.Level);
        context.Report(
            plan,
            plan.Tree.SpanOf(((ImproveSyntax)plan.Syntax).Rate.Percent),
            "In week " + step.Week.ToString(CultureInfo.InvariantCulture) + " (" + step.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ") the plan for " + Quoted.Name(plan.Standard!)
                + " asks for " + (100 * (Fraction)step.Share).ToText(1, cut: true) + "%, and about " + most + " is likely " + CapacityWords.Assumptions(model) + ". "
                + staff + " the plan at " + most + ".",
            CapacityRepair.Places(target.Pool));
    }
}
