using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Calendars;

/// <summary>SVP4012: a calendar that never opens, whose hours overlap, or with a closure on a day that the policies that use it never come to.</summary>
public sealed class CalendarHoursRule : PolicyRule
{
    private const int Week = 7 * 24 * 60;

    // What comes in on the last day of a policy is worked on after it.
    private const int DaysAfterwards = 92;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4012", "Write hours that mean something", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (CalendarSymbol calendar in context.Policy.Calendars)
        {
            if (calendar.HasErrors)
            {
                continue;
            }

            if (calendar.OpenHours.IsEmpty && !calendar.IsAlwaysOpen)
            {
                context.Report(calendar, calendar.NameSpan, Quoted.Name(calendar) + " never opens. Write its hours with 'open', or 'always open'.");
            }

            if (!calendar.IsAlwaysOpen)
            {
                ReportOverlaps(context, calendar);
            }

            ReportClosures(context, calendar);
        }
    }

    private static void ReportOverlaps(RuleContext context, CalendarSymbol calendar)
    {
        var ranges = new List<(int From, int To, int Index)>();
        for (int i = 0; i < calendar.OpenHours.Length; i++)
        {
            OpenHours hours = calendar.OpenHours[i];
            int from = ((int)hours.Day * 24 * 60) + hours.Opens;
            int to = from + hours.Closes - hours.Opens + (hours.CrossesMidnight ? 24 * 60 : 0);
            ranges.Add((from, to, i));
            if (to > Week)
            {
                ranges.Add((from - Week, to - Week, i));
            }
        }

        ranges.Sort();
        var told = new HashSet<TextSpan>();
        for (int i = 1, widest = 0; i < ranges.Count; i++)
        {
            if (ranges[i].From < ranges[widest].To && ranges[i].Index != ranges[widest].Index)
            {
                OpenHours hours = calendar.OpenHours[ranges[i].Index];
                (TextSpan earlier, TextSpan later) = (calendar.HoursSpans[ranges[widest].Index], calendar.HoursSpans[ranges[i].Index]);
                (earlier, later) = earlier.Start <= later.Start ? (earlier, later) : (later, earlier);
                if (told.Add(later))
                {
                    context.Report(
                        calendar,
                        later,
                        "These hours of " + Quoted.Name(calendar) + " overlap with others on " + hours.Day + "; what is covered twice counts once. Write each hour once.",
                        ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, earlier, "Hours that they overlap with.")));
                }
            }

            widest = ranges[i].To > ranges[widest].To ? i : widest;
        }
    }

    private static void ReportClosures(RuleContext context, CalendarSymbol calendar)
    {
        PolicyProject project = context.Facts.Project;
        PolicySymbol[] users = project.Policies
            .Where(policy => policy == calendar.Policy || policy.References.Any(reference => reference.Target == calendar))
            .ToArray();

        // A case may speak of days before the policy held: when something was bought or reported.
        bool looksBack = users.Any(policy => policy.Requests.Any(request => request.Fields.Any(field => field.IsAskedFor && field.Type.Kind is TypeKind.Date or TypeKind.DateTime)));
        DatesSyntax[] written = ((CalendarSyntax)calendar.Syntax).Block?.Clauses.OfType<ClosedClauseSyntax>().SelectMany(clause => clause.Dates.Nodes).ToArray() ?? [];
        for (int i = 0; i < calendar.Closures.Length; i++)
        {
            Closure closure = calendar.Closures[i];
            if (!looksBack && users.All(policy => policy.EffectiveFrom is { } from && closure.To < from))
            {
                Report("before", "begins", users.Min(policy => policy.EffectiveFrom)!.Value, i);
            }
            else if (users.All(policy => policy.LastDay is { } until && until < closure.From.AddDays(-Math.Min(DaysAfterwards, (closure.From - DateTime.MinValue).Days))))
            {
                Report("after", "ends", users.Max(policy => policy.LastDay)!.Value, i);
            }
        }

        void Report(string when, string what, DateTime day, int i) => context.Report(
            calendar,
            context.Tree.SpanOf(written[i]),
            Quoted.Short(context.Tree.TextOf(written[i])) + " is " + when + " the policy " + what + " (" + Words.Date(day) + "): the closure never matters. Write the dates of the time in which it holds, or drop it.");
    }
}
