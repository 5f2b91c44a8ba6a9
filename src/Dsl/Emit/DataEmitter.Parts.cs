using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

// The model's, not the runtime library's, whose names are the same.
using Deadline = PolicyLint.Dsl.Symbols.Deadline;
using Period = PolicyLint.Dsl.Symbols.Period;

/// <content>What the members are made of: deadlines, periods, and members of other classes.</content>
internal sealed partial class DataEmitter
{
    /// <summary>Whether everything that a symbol needs is there: some of it may stand in a policy of which no C# is made.</summary>
    private bool CanBeMade(Symbol symbol) => symbol switch
    {
        RoleSymbol role => IsThere(role.Works),
        FigureSymbol figure => figure.Values.Length > 0 && figure.Type.Kind is not (TypeKind.Error or TypeKind.WorkingDays or TypeKind.Months)
            && (figure.Type.Choice is not { } choice || (_scope.ClassOf(choice.Policy) is not null && CSharpNames.Of(choice.Policy).Has(choice))),
        StandardSymbol standard => IsThere(standard.During) && standard.Targets.All(t => t.Deadline is null || CanBeMade(t.Deadline)),
        PromiseSymbol promise => IsThere(promise.Standard) && IsThere(promise.During)
            && (promise.OwnTarget?.Deadline is not { } deadline || CanBeMade(deadline))
            && promise.Dependencies.All(d => CanBeMade(new Deadline(d.Within, null, 0, null)))
            && (promise.FollowUpWithin is not { } follow || CanBeMade(new Deadline(follow, null, 0, null)))
            && (promise.Recovery?.Payment is not { } payment || (IsThere(payment.Figure) && IsThere(PaymentCalendar(promise)) && (payment.Within is not { } within || CanBeMade(new Deadline(within, null, 0, null))))),
        CapacitySymbol capacity => IsThere(capacity.During) && IsThere(capacity.ArrivalsDuring) && IsThere(capacity.StaffedBy?.Works),
        EscalationSymbol ladder => ladder.Steps.Length > 0
            && ladder.Steps.All(s => s is { Role: not null, Within: not null } && CanBeMade(new Deadline(s.Within, null, 0, s.Clock))),
        ImprovementSymbol plan => plan is { Standard: not null, Every: not null },
        JourneySymbol journey => journey.Moments.All(IsThere),
        _ => true,
    };

    /// <summary>Which calendar says what day it is when something is paid, and counts working days.</summary>
    private CalendarSymbol? PaymentCalendar(PromiseSymbol promise) =>
        promise.Recovery?.Payment?.Per?.Length.WorkingDays?.Calendar ?? promise.During ?? promise.Standard?.During
        ?? (IsThere(promise.Policy.DefaultCalendar) ? promise.Policy.DefaultCalendar : null);

    private bool CanBeMade(Deadline deadline) => IsThere(deadline.Calendar) && deadline switch
    {
        { Within.WorkingDays: { } days } => days.Count > 0 && (days.Calendar ?? deadline.Calendar) is { } calendar && IsThere(calendar),
        { Within.Clock: not null } => true,
        { ByTime: not null } => deadline.DayNumber == 0 || deadline.Calendar is not null,
        _ => false,
    };

    private bool IsThere(Symbol? symbol) => symbol is null
        || (!symbol.HasErrors && _scope.ClassOf(symbol.Policy) is not null && CSharpNames.Of(symbol.Policy).Has(symbol));

    /// <summary>A member of another of these classes: by that class alone, unless it is another policy's, or hidden by a member of the class that is written.</summary>
    private string? Member(Symbol? symbol, string kind) => symbol is null ? null
        : (symbol.Policy == _scope.Policy && !_members.Contains(kind) ? string.Empty : _scope.ClassOf(symbol.Policy) + ".") + kind + "." + CSharpNames.Of(symbol.Policy)[symbol];

    private string? Calendar(CalendarSymbol? calendar) => Member(calendar, "Calendars");

    private string DeadlineOf(Deadline deadline)
    {
        string calendar = Calendar(deadline.Calendar) is { } name ? ", " + name : string.Empty;
        return Runtime + "Deadline." + deadline switch
        {
            { Within.WorkingDays: { } days } => "WithinWorkingDays(" + CSharpLiteral.Of(days.Count) + ", " + Calendar(days.Calendar ?? deadline.Calendar) + ")",
            { Within.Clock: { } clock } => "Within(" + CSharpLiteral.Parts(clock) + calendar + ")",
            { ByTime: { } time, DayNumber: 0 } => "By(" + MinutesOf(time) + calendar + ")",
            { ByTime: { } time } => "By(" + MinutesOf(time) + ", " + CSharpLiteral.Of(deadline.DayNumber) + calendar + ")",
            _ => throw new InvalidOperationException("A deadline without a time."),
        };
    }

    private string? DeadlineOf(Duration? within, CalendarSymbol? calendar = null) => within is null ? null : DeadlineOf(new Deadline(within, null, 0, calendar));

    private static string MinutesOf(TimeOfDay time) => CSharpLiteral.Parts(TimeSpan.FromMinutes(time.Minutes));

    private static string? PeriodOf(Period? period) => period?.Length switch
    {
        { Clock: { } clock } => PeriodOf(clock),
        { WorkingDays: { } days } => Runtime + "Period.WorkingDays(" + CSharpLiteral.Of(days.Count) + ")",
        { Months: { } months } => Runtime + "Period.Months(" + CSharpLiteral.Of(months.Count) + ")",
        _ => null,
    };

    private static string PeriodOf(TimeSpan clock) => Runtime + "Period." + (
        clock.Ticks % TimeSpan.TicksPerDay != 0 ? "Of(" + CSharpLiteral.Parts(clock)
        : clock.Days % 7 != 0 ? "Days(" + CSharpLiteral.Of(clock.Days)
        : "Weeks(" + CSharpLiteral.Of(clock.Days / 7)) + ")";

    private static string? RateOf(Rate? rate) =>
        rate is not null && PeriodOf(rate.Per) is { } period ? "new(" + CSharpLiteral.Of(rate.Count) + ", " + period + ")" : null;

    private string TargetOf(StandardTarget target)
    {
        var arguments = new List<string>();
        if (target.Deadline is { } deadline)
        {
            arguments.Add(DeadlineOf(deadline));
        }

        if (target.Condition is { } condition)
        {
            arguments.Add((target.Deadline is null ? "condition: " : string.Empty) + CSharpLiteral.Of(WrittenAs(condition)));
        }

        return target.IsEveryCase
            ? Runtime + "ServiceTarget.EveryCase(" + string.Join(", ", arguments) + ")"
            : "new " + Runtime + "ServiceTarget(" + string.Join(", ", new[] { CSharpLiteral.Of(target.Share) }.Concat(arguments)) + ")";
    }

    // On one line.
    private string WrittenAs(BoundExpression condition) =>
        string.Join(" ", _scope.Policy.Tree.TextOf(condition.Syntax).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
