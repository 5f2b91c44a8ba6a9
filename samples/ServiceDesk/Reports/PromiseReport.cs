using PolicyLint;
using ServiceDesk.Data;
using ServiceDesk.Policies;

namespace ServiceDesk.Reports;

/// <summary>What the desk promised and kept: of the cases that came in, how many were answered by when the policy says.</summary>
public sealed class PromiseReport
{
    /// <summary>How many weeks are looked at.</summary>
    public const int WeeksShown = 8;

    private static readonly ServicePromise Promise = Returns.Promises.SameDay;

    private PromiseReport(IReadOnlyList<WeekOfPromises> weeks, IReadOnlyList<double> hours)
    {
        Weeks = weeks;
        Hours = hours;
    }

    /// <summary>The weeks, oldest first.</summary>
    public IReadOnlyList<WeekOfPromises> Weeks { get; }

    /// <summary>Open hours until each answer, shortest first.</summary>
    public IReadOnlyList<double> Hours { get; }

    /// <summary>How many promises were kept.</summary>
    public int Kept => Weeks.Sum(w => w.Kept);

    /// <summary>How many are decided, kept or broken.</summary>
    public int Total => Weeks.Sum(w => w.Kept + w.Broken);

    /// <summary>The share that was kept; 1 of none.</summary>
    public double Share => Total == 0 ? 1 : Kept / (double)Total;

    /// <summary>Whether that is as promised.</summary>
    public bool IsMet => Promise.Target!.IsMetBy(Kept, Total);

    /// <summary>Works it out.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="now">A case without an answer is broken once it is overdue by then, and open before.</param>
    /// <returns>The report.</returns>
    public static PromiseReport Of(IReadOnlyCollection<RefundCase> cases, DateTimeOffset now)
    {
        var decided = cases
            .Select(c => (Week: Monday(c.ReceivedAt), Kept: (c.RepliedAt ?? now) <= Promise.DueAt(c.ReceivedAt), Open: c.RepliedAt is null))
            .Where(c => !(c.Open && c.Kept));
        return new PromiseReport(
            [.. decided.GroupBy(c => c.Week).OrderBy(g => g.Key).TakeLast(WeeksShown).Select(g => new WeekOfPromises(g.Key, g.Count(c => c.Kept), g.Count(c => !c.Kept)))],
            [.. cases.Where(c => c.RepliedAt is not null).Select(c => Returns.Standards.FirstReply.Elapsed(c.ReceivedAt, c.RepliedAt!.Value).TotalHours).Order()]);
    }

    private static DateOnly Monday(DateTimeOffset instant)
    {
        var day = DateOnly.FromDateTime(Returns.Calendars.StoreHours.InZone(instant).Date);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
