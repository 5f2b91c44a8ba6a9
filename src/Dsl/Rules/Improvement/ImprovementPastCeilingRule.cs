using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Improvement;

/// <summary>SVP5004: an improvement whose target passes 100% while it runs.</summary>
public sealed class ImprovementPastCeilingRule : PolicyRule
{
    /// <summary>A plan that takes longer than this many periods to pass 100% is not looked at any further.</summary>
    private const int Longest = 10_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5004", "Aim at what a measure can reach", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (ImprovementSymbol plan in context.Policy.Improvements)
        {
            if (plan is { From: > 0 and <= 1, By: > 0, Standard: { } standard } && FirstPast(plan) is { } k && PlanPeriods.StartOf(plan, k) is { } day && day <= plan.LastDay)
            {
                context.Report(
                    plan,
                    plan.Tree.SpanOf(((ImproveSyntax)plan.Syntax).Rate.Percent),
                    "From " + Words.Date(day) + " (" + Period(plan, k) + ") the plan for " + Quoted.Name(standard) + " asks for more than 100%. " + Repair(plan, k));
            }
        }
    }

    private static string Repair(ImprovementSymbol plan, int k)
    {
        // Nobody can have more than all failures less.
        if (plan.By >= 1)
        {
            return "Improve by less, or end the plan before.";
        }

        // The same percent off what still goes wrong: 1 − (1 − from)(1 − p)ᵏ never passes 100%.
        decimal honest = (decimal)(100 * (1 - ((1 - (double)plan.From) * Math.Pow(1 - (double)plan.By, k))));

        // As many digits as show that it is more than it was.
        int digits = Enumerable.Range(1, 6).FirstOrDefault(d => Math.Round(honest, d) > plan.From * 100) is > 0 and var shown ? shown : 6;
        return Words.Number(plan.By * 100) + "% fewer failures a period would make " + Words.Number(Math.Round(honest, digits))
            + "% by then. End the plan before, or aim at that.";
    }

    /// <summary>The first period whose target from × (1 + p)ᵏ is past 100%.</summary>
    private static int? FirstPast(ImprovementSymbol plan)
    {
        decimal share = plan.From;
        for (int k = 0; k < Longest; k++)
        {
            if (share > 1)
            {
                return k;
            }

            share *= 1 + plan.By;
        }

        return null;
    }

    private static string Period(ImprovementSymbol plan, int k) =>
        (plan.Every!.Length.Clock == TimeSpan.FromDays(7) ? "week " : "period ") + k.ToString(CultureInfo.InvariantCulture);
}
