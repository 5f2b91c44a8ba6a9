using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Capacity;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Calendars;

/// <summary>SVP4017: a warning that comes when the time is up, or with less of it left than handling takes.</summary>
public sealed class LateWarningRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4017", "Warn while there is time to act", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (StandardSymbol standard in context.Policy.Standards)
        {
            WarnAtClauseSyntax[] clauses = ((StandardSyntax)standard.Syntax).Block?.Clauses.OfType<WarnAtClauseSyntax>().ToArray() ?? [];
            for (int i = 0; i < standard.WarnAt.Length && clauses.Length == standard.WarnAt.Length; i++)
            {
                if (standard.WarnAt[i] >= 1m)
                {
                    context.Report(
                        standard,
                        context.Tree.SpanOf(clauses[i].Percent),
                        "The warning at " + CapacityWords.Percent(standard.WarnAt[i]) + " comes when " + Quoted.Name(standard) + " is already missed. Warn earlier, while there is time to act.");
                }
                else if (LongestTime(standard) is { } time && QuickestHandling(standard, context.Facts) is { Handling: { } handling } quickest
                    && (1m - standard.WarnAt[i]) * time.Ticks < handling.Ticks)
                {
                    Report(context, standard, standard.WarnAt[i], clauses[i], time, quickest);
                }
            }
        }
    }

    /// <summary>The longest time that a standard leaves; null where one of its deadlines is a day or a time of day, of which a share has no fixed length.</summary>
    private static TimeSpan? LongestTime(StandardSymbol standard)
    {
        TimeSpan?[] times = standard.Targets.Where(target => target.Deadline is not null).Select(target => target.Deadline!.Within?.Clock).ToArray();
        return times.Length > 0 && !times.Contains(null) ? times.Max() : null;
    }

    /// <summary>Of the capacities behind a standard and its promises the one that handles a case soonest; null where one doesn't say.</summary>
    private static CapacitySymbol? QuickestHandling(StandardSymbol standard, ProjectFacts facts)
    {
        CapacitySymbol[] capacities = facts.CapacitiesServing(standard).Concat(facts.PromisesOn(standard).SelectMany(promise => facts.CapacitiesServing(promise))).ToArray();
        return capacities.Any(capacity => capacity.HasErrors || capacity.Handling is null) ? null : capacities.OrderBy(capacity => capacity.Handling).FirstOrDefault();
    }

    private static void Report(RuleContext context, StandardSymbol standard, decimal share, WarnAtClauseSyntax clause, TimeSpan time, CapacitySymbol quickest)
    {
        TimeSpan handling = quickest.Handling!.Value;
        decimal latest = decimal.Floor(100m * (1m - ((decimal)handling.Ticks / Math.Max(time.Ticks, 1))));
        string repair = latest > 0 ? "Warn at " + CapacityWords.Number(latest) + "% or earlier." : "Give the standard more time.";
        context.Report(
            standard,
            context.Tree.SpanOf(clause.Percent),
            "The warning at " + CapacityWords.Percent(share) + " of " + Words.Duration(time) + " leaves " + Words.Duration(TimeSpan.FromTicks((long)((1m - share) * time.Ticks)))
                + ", and handling takes " + Words.Duration(handling) + " (" + Quoted.Name(quickest) + "). " + repair,
            ImmutableArray.Create(new RelatedPlace(quickest.Tree.Text.Path, quickest.NameSpan, Quoted.Name(quickest) + " does the work.")));
    }
}
