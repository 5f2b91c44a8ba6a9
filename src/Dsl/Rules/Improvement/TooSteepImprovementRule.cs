using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Improvement;

/// <summary>SVP5001: an improvement that asks for more each week than people keep up.</summary>
public sealed class TooSteepImprovementRule : PolicyRule
{
    /// <summary>Figures that differ by less are the same: the percents of a policy are decimal, their powers are not.</summary>
    private const double Slack = 1e-9;

    /// <summary>The most percent that a sentence gives: what grows by the minute is more a week than a number can say.</summary>
    private const double MostToSay = 1_000_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5001", "Improve by a little at a time", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        double most = (double)context.Options.MaxWeeklyImprovement;
        foreach (ImprovementSymbol plan in context.Policy.Improvements)
        {
            if (plan is not { By: > 0, Standard: { } standard } || PlanPeriods.WeeksOf(plan) is not { } weeks)
            {
                continue;
            }

            // A share p a period is (1 + p)^(1 / weeks) − 1 a week: growth multiplies.
            double weekly = Math.Pow(1 + (double)plan.By, 1 / weeks) - 1;
            if (weekly <= most + Slack)
            {
                continue;
            }

            PercentSyntax percent = ((ImproveSyntax)plan.Syntax).Rate.Percent;
            string allowed = Words.Number(context.Options.MaxWeeklyImprovement * 100) + "%";
            double fitting = Math.Floor(((Math.Pow(1 + most, weeks) - 1) * 1000) + Slack) / 10;
            string repair = fitting > 0 ? "Improve by " + Words.Number((decimal)fitting) + "% a period" : "Improve over longer periods";
            context.Report(
                plan,
                plan.Tree.SpanOf(percent),
                "The plan for " + Quoted.Name(standard) + " asks for " + Growth(weekly * 100) + " more each week, and " + allowed
                    + " is what people keep up: a marathon, not a sprint. " + repair + ".",
                fixes: fitting > 0
                    ? ImmutableArray.Create(new Fix("Improve by " + Words.Number((decimal)fitting) + "%", ImmutableArray.Create(
                        new TextEdit(plan.Tree.Text.Path, plan.Tree.SpanOf(percent), Words.Number((decimal)fitting) + "%"))))
                    : default);
        }
    }

    private static string Growth(double percent) =>
        percent > MostToSay ? "more than " + Words.Number((decimal)MostToSay) + "%" : Words.Number((decimal)Math.Round(percent, 2)) + "%";
}
