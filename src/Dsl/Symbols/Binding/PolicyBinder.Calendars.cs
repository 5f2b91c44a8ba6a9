using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Calendars.</content>
internal sealed partial class PolicyBinder
{
    private const int MinutesPerDay = 24 * 60;

    private void CompleteCalendar(CalendarSymbol calendar)
    {
        ImmutableArray<OpenHours>.Builder open = ImmutableArray.CreateBuilder<OpenHours>();
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>();
        ImmutableArray<Closure>.Builder closed = ImmutableArray.CreateBuilder<Closure>();
        foreach (ClauseSyntax clause in Clauses(((CalendarSyntax)calendar.Syntax).Block))
        {
            switch (clause)
            {
                case TimeZoneClauseSyntax zone:
                    calendar.TimeZone = TextOrNull(zone.Zone);
                    CheckZone(zone.Zone, calendar.TimeZone);
                    break;
                case OpenClauseSyntax hours:
                    AddHours(hours, open, spans);
                    break;
                case ClosedClauseSyntax dates:
                    AddClosures(dates, closed);
                    break;
                case AlwaysOpenClauseSyntax:
                    calendar.IsAlwaysOpen = true;
                    break;
            }
        }

        calendar.OpenHours = open.ToImmutable();
        calendar.HoursSpans = spans.ToImmutable();
        calendar.Closures = closed.ToImmutable();
    }

    private void CheckZone(SyntaxToken token, string? zone)
    {
        if (zone is not null && _zones is not null && _zones(zone) is null)
        {
            Report(
                UnknownToMachineRule.Descriptor,
                _tree.SpanOf(token),
                $"This machine knows no time zone '{Rules.Quoted.Short(zone)}'. Write an IANA name such as \"Europe/London\", or install the machine's time zone data.");
        }
    }

    private void AddHours(OpenClauseSyntax clause, ImmutableArray<OpenHours>.Builder open, ImmutableArray<TextSpan>.Builder spans)
    {
        foreach (DayOfWeek day in Days(clause.Days))
        {
            if (clause.Hours.Count == 0)
            {
                open.Add(new OpenHours(day, 0, MinutesPerDay));
                spans.Add(_tree.SpanOf(clause.Days));
            }

            foreach (HoursSyntax range in clause.Hours.Nodes)
            {
                if (Time(range.From) is { Minutes: < MinutesPerDay } from && Time(range.To) is { } to && from != to)
                {
                    open.Add(new OpenHours(day, from.Minutes, to.Minutes));
                    spans.Add(_tree.SpanOf(range));
                }
            }
        }

        foreach (HoursSyntax range in clause.Hours.Nodes)
        {
            if (Time(range.From) is { } from && Time(range.To) is { } to && from == to)
            {
                Report(
                    OutOfRangeRule.Descriptor,
                    _tree.SpanOf(range),
                    $"'{from}..{to}' is no time at all. Write a later end, or leave the times out for the whole day.");
            }
        }
    }

    /// <summary>The days of the week in the order written; a range may go over the weekend.</summary>
    private IEnumerable<DayOfWeek> Days(DaysSyntax syntax)
    {
        if (syntax.Tokens.Count > 0 && _tree[syntax.Tokens.First].Keyword == Keyword.Every)
        {
            for (int day = 1; day <= 7; day++)
            {
                yield return (DayOfWeek)(day % 7);
            }

            yield break;
        }

        DayOfWeek? from = null;
        bool isRange = false;
        for (int i = syntax.Tokens.Start; i < syntax.Tokens.End; i++)
        {
            Token token = _tree.Tokens[i];
            if (token.Kind == TokenKind.DotDot)
            {
                isRange = true;
            }
            else if (DayOf(token.Keyword) is { } day)
            {
                int start = isRange && from is { } f ? (int)f + 1 : (int)day;
                int count = isRange && from is { } g ? ((int)day - (int)g + 7) % 7 : 1;
                for (int k = 0; k < count; k++)
                {
                    yield return (DayOfWeek)((start + k) % 7);
                }

                from = day;
                isRange = false;
            }
        }
    }

    private static DayOfWeek? DayOf(Keyword word) => word switch
    {
        Keyword.Mon => DayOfWeek.Monday,
        Keyword.Tue => DayOfWeek.Tuesday,
        Keyword.Wed => DayOfWeek.Wednesday,
        Keyword.Thu => DayOfWeek.Thursday,
        Keyword.Fri => DayOfWeek.Friday,
        Keyword.Sat => DayOfWeek.Saturday,
        Keyword.Sun => DayOfWeek.Sunday,
        _ => null,
    };

    private void AddClosures(ClosedClauseSyntax clause, ImmutableArray<Closure>.Builder closed)
    {
        string? reason = TextOrNull(clause.Text);
        foreach (DatesSyntax dates in clause.Dates.Nodes)
        {
            if (Date(dates.From) is not { } from)
            {
                continue;
            }

            DateTime to = dates.To.IsNone ? from : Date(dates.To) ?? from;
            if (to < from)
            {
                Report(OutOfRangeRule.Descriptor, _tree.SpanOf(dates), $"{Quote(dates)} ends before it starts. Write the earlier day first.");
                continue;
            }

            closed.Add(new Closure(from, to, reason));
        }
    }
}
