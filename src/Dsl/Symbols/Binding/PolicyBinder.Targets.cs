using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Targets and deadlines, of standards and promises alike.</content>
internal sealed partial class PolicyBinder
{
    private StandardTarget Target(ShareSyntax share, DeadlineSyntax? deadline, CalendarSymbol? during)
    {
        bool isEveryCase = share.Every.IsPresent;
        decimal part = isEveryCase ? 1 : Share(share.Percent, ", or 'every case'", share) ?? 0;
        return new StandardTarget(part, isEveryCase, deadline is null ? null : Deadline(deadline, during), null, false);
    }

    /// <summary>A time that runs from whenever something happens: by the clock, or in working days; one in months is reported.</summary>
    private Duration? Due(DurationSyntax syntax, string what)
    {
        Duration? duration = Duration(syntax);
        if (duration?.Months is null)
        {
            return duration;
        }

        Report(
            TypeMismatchRule.Descriptor,
            _tree.SpanOf(syntax),
            $"{what} runs by the clock or in working days, and {Quote(syntax)} does neither: its length depends on the date. Write it in hours, days, weeks or working days.");
        return null;
    }

    /// <summary>A deadline in the reach of a calendar, which is also that of its hours where it says nothing else.</summary>
    private Deadline? Deadline(DeadlineSyntax syntax, CalendarSymbol? during)
    {
        switch (syntax)
        {
            case WithinDeadlineSyntax within when Due(within.Duration, "A deadline") is { } duration:
                CalendarSymbol? hours = within.Of is { } of ? Resolve<CalendarSymbol>(of.Calendar) : within.ByTheClock is not null ? null : during;
                return new Deadline(duration, null, 0, duration.WorkingDays is { } working ? working.Calendar : hours);
            case ByTimeDeadlineSyntax by when Time(by.Time) is { } time:
                bool isNext = by.Which.IsPresent && _tree[by.Which].Keyword == Keyword.Next;
                int day = isNext ? 1 : by.Which.IsPresent ? _tree.OrdinalOf(by.Which) : 0;
                return new Deadline(null, time, day, by.WorkingDays is { } days ? WorkingDayCalendar(days) : during ?? _policy.DefaultCalendar);
            default:
                return null;
        }
    }
}
