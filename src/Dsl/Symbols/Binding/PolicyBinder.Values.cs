using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <content>Reads the values that clauses are made of. What the parser reported is read as nothing, silently.</content>
internal sealed partial class PolicyBinder
{
    private string Name(SyntaxToken token) => token.IsPresent ? _tree.NameOf(token) : string.Empty;

    private string Text(SyntaxToken token) => TextOrNull(token) ?? string.Empty;

    private string? TextOrNull(SyntaxToken token) =>
        token.IsPresent && _tree[token].Kind == TokenKind.Text ? _tree.StringOf(token) : null;

    private decimal? Number(SyntaxToken token) =>
        IsSound(token, TokenKind.Number) ? _tree.NumberOf(token) : null;

    private DateTime? Date(SyntaxToken token) =>
        IsSound(token, TokenKind.Date) ? _tree.DateOf(token) : null;

    private TimeOfDay? Time(SyntaxToken token) =>
        IsSound(token, TokenKind.Time) && _tree.TimeOf(token) is { } minutes ? new TimeOfDay(minutes) : null;

    private bool IsSound(SyntaxToken token, TokenKind kind) =>
        token.IsPresent && _tree[token].Kind == kind && (_tree[token].Flags & TokenFlags.Bad) == 0;

    /// <summary>The code of a currency; null where ISO 4217 has none of that name, which the parser reported.</summary>
    private string? Currency(SyntaxToken token)
    {
        string code = token.IsPresent ? _tree.TextOf(token) : string.Empty;
        return Currencies.IsKnown(code) ? code : null;
    }

    private decimal? Percent(PercentSyntax? syntax) => Number(syntax?.Number ?? SyntaxToken.None) / 100m;

    /// <summary>A percentage of a whole, as a fraction; more than the whole is reported.</summary>
    /// <param name="percent">The percentage.</param>
    /// <param name="otherwise">What else may be written there.</param>
    /// <param name="around">What it is reported at, where that is more than the percentage.</param>
    private decimal? Share(PercentSyntax? percent, string otherwise = "", SyntaxNode? around = null)
    {
        decimal? share = Percent(percent);
        if (share > 1 && (around ?? percent) is { } written)
        {
            Report(OutOfRangeRule.Descriptor, _tree.SpanOf(written), $"{Quote(written)} is more than all. Write at most 100%{otherwise}.");
        }

        return share;
    }

    private Money? Money(MoneySyntax? syntax) =>
        syntax is not null && Number(syntax.Number) is { } amount && Currency(syntax.Currency) is { } currency
            ? PolicyLint.Money.Of(amount, currency)
            : null;

    /// <summary>A whole number that fits; anything else is reported and null.</summary>
    private int? Whole(SyntaxToken token, string what, int least = 0)
    {
        if (Number(token) is not { } number)
        {
            return null;
        }

        if (number == decimal.Truncate(number) && number >= least && number <= 1_000_000_000)
        {
            return (int)number;
        }

        Report(TypeMismatchRule.Descriptor, _tree.SpanOf(token), $"{what} is a whole number from {least} to 1_000_000_000, not {Words.Number(number)}. Write such a number.");
        return null;
    }

    /// <summary>A duration as written; null where it is broken or too long to be held.</summary>
    public Duration? Duration(DurationSyntax? syntax) => syntax is null ? null : Duration(syntax.Parts, syntax.WorkingDays, syntax);

    /// <summary>A duration of clock time; one in working days or months is reported.</summary>
    private TimeSpan? ClockTime(DurationSyntax? syntax, string what)
    {
        if (Duration(syntax) is not { } duration)
        {
            return null;
        }

        if (duration.Clock is null)
        {
            Report(
                TypeMismatchRule.Descriptor,
                _tree.SpanOf(syntax!),
                $"{what} is a time by the clock, and {Quote(syntax!)} is not: its length depends on the date. Write it in seconds, minutes, hours, days or weeks.");
        }

        return duration.Clock;
    }

    /// <summary>The length of the runs <c>NUMBER UNIT …</c> or <c>NUMBER working days</c>.</summary>
    public Duration? Duration(SyntaxTokenRange parts, WorkingDaysSyntax? workingDays, SyntaxNode syntax)
    {
        if (workingDays is not null)
        {
            return Whole(parts.First, "A number of working days") is { } days
                ? new Duration(null, new WorkingDays(days, WorkingDayCalendar(workingDays)), null)
                : null;
        }

        var lengths = new List<(decimal Number, Keyword Unit)>();
        for (int i = parts.Start; i + 1 < parts.End; i += 2)
        {
            if (Number(SyntaxToken.At(i)) is not { } number)
            {
                return null;
            }

            lengths.Add((number, _tree.Tokens[i + 1].Keyword));
        }

        return Duration(lengths, syntax);
    }

    /// <summary>The length of numbers of units together; null where a unit is none, and, reported, where it is too long or too fine.</summary>
    public Duration? Duration(IEnumerable<(decimal Number, Keyword Unit)> lengths, SyntaxNode syntax)
    {
        decimal amount = 0;
        bool isMonths = false;
        foreach ((decimal number, Keyword unit) in lengths)
        {
            long size = TicksOf(unit);
            if (size == 0 || (amount > 0 && isMonths != size < 0))
            {
                return null;
            }

            isMonths = size < 0;
            try
            {
                amount += number * Math.Abs(size);
            }
            catch (OverflowException)
            {
                amount = decimal.MaxValue;
                break;
            }
        }

        decimal most = isMonths ? 120_000 : long.MaxValue;
        if (amount > most || amount != decimal.Truncate(amount))
        {
            string why = amount > most ? "is longer than can be reckoned with" : isMonths ? "is no whole number of months" : "is finer than a clock counts (100 ns)";
            Report(MalformedValueRule.Descriptor, _tree.SpanOf(syntax), $"{Quote(syntax)} {why}. Write a whole, shorter duration.");
            return null;
        }

        return isMonths
            ? new Duration(null, null, new CalendarMonths((int)amount))
            : new Duration(TimeSpan.FromTicks((long)amount), null, null);
    }

    /// <summary>Ticks of a unit by the clock; for months and years the negative number of months; zero for no unit.</summary>
    public static long TicksOf(Keyword unit) => unit switch
    {
        Keyword.Second or Keyword.Seconds => TimeSpan.TicksPerSecond,
        Keyword.Minute or Keyword.Minutes => TimeSpan.TicksPerMinute,
        Keyword.Hour or Keyword.Hours => TimeSpan.TicksPerHour,
        Keyword.Day or Keyword.Days => TimeSpan.TicksPerDay,
        Keyword.Week or Keyword.Weeks => 7 * TimeSpan.TicksPerDay,
        Keyword.Month or Keyword.Months => -1,
        Keyword.Year or Keyword.Years => -12,
        _ => 0,
    };

    private Period? Period(PeriodSyntax? syntax)
    {
        if (syntax is null)
        {
            return null;
        }

        Duration? length = null;
        if (syntax.Duration is { } duration)
        {
            length = Duration(duration);
        }
        else if (syntax.WorkingDays is { } days)
        {
            length = new Duration(null, new WorkingDays(1, WorkingDayCalendar(days)), null);
        }
        else if (syntax.Unit.IsPresent)
        {
            long unit = TicksOf(_tree[syntax.Unit].Keyword);
            length = unit > 0
                ? new Duration(TimeSpan.FromTicks(unit), null, null)
                : unit < 0 ? new Duration(null, null, new CalendarMonths((int)-unit)) : null;
        }

        if (length is { Clock: { Ticks: 0 } } or { WorkingDays.Count: 0 } or { Months.Count: 0 })
        {
            Report(OutOfRangeRule.Descriptor, _tree.SpanOf(syntax), "A period that repeats lasts longer than nothing. Write at least 1 second.");
            return null;
        }

        return length is null ? null : new Period(length);
    }

    private Rate? Rate(RateSyntax? syntax) =>
        syntax is not null && Number(syntax.Number) is { } count && Period(syntax.Period) is { } period ? new Rate(count, period) : null;

    /// <summary>The calendar whose working days are meant: the one named, the one in whose reach the clause stands, or the policy's default.</summary>
    public CalendarSymbol? WorkingDayCalendar(WorkingDaysSyntax syntax) =>
        syntax.Of is { } of ? Resolve<CalendarSymbol>(of.Calendar) : CalendarInReach(_tree.SpanOf(syntax));

    /// <summary>The calendar in whose reach the clause stands: its own, else the policy's default. Where there is none, that is reported.</summary>
    public CalendarSymbol? CalendarInReach(TextSpan span)
    {
        CalendarSymbol? calendar = _during is { } during ? during.Calendar : _policy.DefaultCalendar;
        if (calendar is not null)
        {
            Need(calendar);
        }
        else if (_during is not null || _tree.Root.Policy.Clauses.OfType<DefaultCalendarClauseSyntax>().Any())
        {
            // There should be one, and the mistake in its name is reported there.
            Spoil();
        }
        else
        {
            Report(
                UnknownNameRule.Descriptor,
                span,
                "Working days need a calendar, and none is in reach. Write 'of' and a calendar, 'during' and a calendar, or 'default calendar' and a calendar under 'policy'.");
        }

        return calendar;
    }

    /// <summary>At most eighty characters of what is written, in quotes, on one line.</summary>
    public string Quote(SyntaxNode syntax)
    {
        string text = string.Join(" ", _tree.TextOf(syntax).Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return Quotation.Of(text, 0, text.Length);
    }
}
