using System.Collections.Immutable;

namespace PolicyLint.Dsl.Tests.Service;

// Within the namespace, where the model's Period and Deadline come before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>Symbols as the binder would make them, for arithmetic that needs no text.</summary>
internal static class Model
{
    public static Rate PerHours(decimal count, double hours = 1) => Per(count, TimeSpan.FromHours(hours));

    public static Rate PerDays(decimal count, double days = 1) => Per(count, TimeSpan.FromDays(days));

    public static Rate Per(decimal count, TimeSpan period) => new(count, new Period(new Duration(period, null, null)));

    public static Rate PerWorkingDays(decimal count, int days, CalendarSymbol calendar) => new(count, new Period(new Duration(null, new WorkingDays(days, calendar), null)));

    public static CalendarSymbol Calendar(params OpenHours[] hours) => new(Source("Hours")) { OpenHours = [.. hours] };

    /// <summary>Monday to Friday from one hour to another.</summary>
    public static CalendarSymbol Weekdays(int from, int to) => Calendar([.. Enumerable.Range(1, 5).Select(day => new OpenHours((DayOfWeek)day, from * 60, to * 60))]);

    public static RoleSymbol Role(decimal? staff, CalendarSymbol? works = null) => new(Source("Agent")) { Staff = staff, Works = works };

    public static CapacitySymbol Capacity(Rate? demand, TimeSpan? handling, RoleSymbol? staffedBy, decimal shrinkage = 0m, decimal concurrency = 1m) =>
        new(Source("Desk")) { Demand = demand, Handling = handling, StaffedBy = staffedBy, Shrinkage = shrinkage, Concurrency = concurrency };

    public static StandardSymbol Standard(params StandardTarget[] targets) => new(Source("FirstReply")) { Targets = [.. targets] };

    public static StandardTarget Target(decimal share, bool isOtherwise = false, bool isConditional = false, bool isTimed = true) => new(
        share, share == 1m, isTimed ? new Deadline(new Duration(TimeSpan.FromHours(4), null, null), null, 0, null) : null, isConditional ? new ErrorExpression(null!) : null, isOtherwise);

    public static PromiseSymbol Promise(StandardSymbol standard, StandardTarget? own = null, params SegmentSymbol[] segments) =>
        new(Source("SameDay")) { Standard = standard, OwnTarget = own, Segments = ImmutableArray.Create(segments) };

    public static SegmentSymbol Segment() => new(Source("Loyal"));

    private static SymbolSource Source(string name) => new(name, null, null, null, null!, null!, default);
}
