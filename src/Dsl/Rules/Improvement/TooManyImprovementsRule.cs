using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Improvement;

/// <summary>SVP5003: more improvements at one time than people can attend to.</summary>
public sealed class TooManyImprovementsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP5003", "Improve one thing at a time", "Improvement", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        ImprovementSymbol[] plans = context.Policy.Improvements.Where(p => !p.HasErrors && p.Standard is not null).OrderBy(p => p.Starting).ThenBy(p => p.NameSpan.Start).ToArray();
        foreach (ImprovementSymbol plan in plans)
        {
            // Whoever starts while others run is the one too many; those that started before it are not told again.
            ImprovementSymbol[] running = plans.TakeWhile(p => p != plan).Where(p => PlanPeriods.EndOf(p) > plan.Starting).ToArray();
            if (running.Length < context.Options.MaxImprovements)
            {
                continue;
            }

            DateTime end = running.Append(plan).Select(PlanPeriods.EndOf).OrderBy(d => d).First();
            string weeks = end == DateTime.MaxValue
                ? "from " + Words.Date(plan.Starting) + " on"
                : "from " + Words.Date(plan.Starting) + " for " + Weeks(plan.Starting, end);
            context.Report(
                plan,
                plan.NameSpan,
                (running.Length + 1).ToString(CultureInfo.InvariantCulture) + " improvements run at once " + weeks + ": " + Quoted.Names(running.Append(plan).Select(p => p.Standard!))
                    + ". Begin with " + Quoted.Name(plan.Standard!) + " when one of the others has ended.",
                running.Select(p => new RelatedPlace(p.Tree.Text.Path, p.NameSpan, "The plan for " + Quoted.Name(p.Standard!) + " runs then.")).ToImmutableArray());
        }
    }

    private static string Weeks(DateTime from, DateTime end)
    {
        int weeks = (int)Math.Ceiling((end - from).TotalDays / 7);
        return weeks == 1 ? "a week" : weeks.ToString(CultureInfo.InvariantCulture) + " weeks";
    }
}
