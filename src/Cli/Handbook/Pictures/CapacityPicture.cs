using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Service;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>What comes in and what can be done, hour by hour over an ordinary week, and what waits in between.</summary>
internal static class CapacityPicture
{
    private const double Top = 34;
    private const double High = 150;
    private const double Gap = 52;
    private const double Low = 90;
    private const int MostRanges = 28;

    /// <summary>The week of a capacity; nothing where its weeks can't be laid over each other, being of two time zones or cut up too finely for a picture.</summary>
    public static Html Of(CapacityLoad load)
    {
        bool isOneZone = load.Open.Zone is null || load.Incoming.Zone is null || load.Open.Zone == load.Incoming.Zone;
        if (!isOneZone || load.Open.Ranges.Length > MostRanges || load.Incoming.Ranges.Length > MostRanges)
        {
            return Html.Empty;
        }

        double done = PerHour(load.Available / load.Handling, load.Open);
        double comes = PerHour(load.Arrivals, load.Incoming);
        double peak = load.Capacity.Peak is { } rate && WeeklyRate.Of(rate, WeeklyHours.In(load.Incoming)) is { } weekly ? PerHour(weekly, load.Incoming) : 0;
        double most = Math.Max(Math.Max(done, comes), Math.Max(peak, 0.001)) * 1.08;
        double bottom = Top + High;
        var shapes = new List<Html>();
        shapes.AddRange(Legend(peak > comes));
        shapes.AddRange(Scale(most, Top, High, "an hour"));
        shapes.AddRange(Ranges(load.Open).Select(r => Picture.Box(WeekAxis.X(r.From), Y(done), WeekAxis.X(r.To) - WeekAxis.X(r.From), bottom - Y(done), "can")));
        shapes.AddRange(Ranges(load.Incoming).Select(r => Picture.Box(WeekAxis.X(r.From), Y(comes), WeekAxis.X(r.To) - WeekAxis.X(r.From), bottom - Y(comes), "comes")));
        if (peak > comes)
        {
            shapes.AddRange(Ranges(load.Incoming).Select(r => Picture.Line(WeekAxis.X(r.From), Y(peak), WeekAxis.X(r.To), Y(peak), "peak")));
        }

        shapes.AddRange(WeekAxis.Of(Top, bottom));
        string words = $"Over the week: {Round(comes)} come in an hour, {Round(done)} can be done an hour while somebody is at work"
            + (peak > comes ? $", {Round(peak)} come in an hour at the busiest" : string.Empty) + ".";
        (double Minute, double Pieces)[] waiting = [.. Waiting(load)];
        double longest = waiting.Select(w => w.Pieces).DefaultIfEmpty(0).Max();
        if (longest < 0.5)
        {
            return Picture.Of(bottom + 24, words, shapes);
        }

        double lower = bottom + Gap;
        shapes.Add(Picture.Text(WeekAxis.Left, lower - 12, "waiting", "small strong"));
        shapes.AddRange(Scale(longest * 1.08, lower, Low, null));
        shapes.Add(Picture.Path([(WeekAxis.X(0), lower + Low), .. waiting.Select(w => (WeekAxis.X(w.Minute), lower + Low - (w.Pieces / (longest * 1.08) * Low))), (WeekAxis.X(WeekCurve.Week), lower + Low)], "waits"));
        shapes.AddRange(WeekAxis.Of(lower, lower + Low));
        return Picture.Of(lower + Low + 24, words + $" At most {Round(longest)} wait at once on average.", shapes);

        double Y(double value) => bottom - (value / most * High);
    }

    /// <summary>What waits over the week from Monday on; nothing where more comes in than is done, since it then grows for ever.</summary>
    private static IEnumerable<(double Minute, double Pieces)> Waiting(CapacityLoad load)
    {
        if (load.Occupancy is not { } occupancy || occupancy > 1)
        {
            return [];
        }

        (double Minute, double Pieces)[] points = [.. FluidBacklog.Of(new PooledLoad([load])).Waiting.Select(p => (p.Minute.ToDouble(), p.Pieces.ToDouble()))];
        const double Day = 24 * 60;
        int next = Array.FindIndex(points, p => p.Minute >= Day);
        (double Minute, double Pieces) after = points[next];
        (double Minute, double Pieces) before = points[Math.Max(0, next - 1)];
        double atMonday = after.Minute <= before.Minute ? after.Pieces : before.Pieces + ((after.Pieces - before.Pieces) * (Day - before.Minute) / (after.Minute - before.Minute));
        return
        [
            (0, atMonday),
            .. points.Where(p => p.Minute >= Day).Select(p => (p.Minute - Day, p.Pieces)),
            .. points.Where(p => p.Minute < Day).Select(p => (p.Minute + WeekCurve.Week - Day, p.Pieces)),
            (WeekCurve.Week, atMonday),
        ];
    }

    private static double PerHour(Fraction weekly, WeekPattern pattern) => pattern.Minutes == 0 ? 0 : (weekly * 60 / pattern.Minutes).ToDouble();

    private static ImmutableArray<(double From, double To)> Ranges(WeekPattern pattern) =>
        [.. pattern.Ranges.SelectMany(r => WeekAxis.FromMonday(r.From, r.To))];

    private static IEnumerable<Html> Legend(bool hasPeak)
    {
        yield return Picture.Box(WeekAxis.Left + 20, 6, 14, 12, "comes");
        yield return Picture.Text(WeekAxis.Left + 40, 17, "comes in", "small");
        yield return Picture.Box(WeekAxis.Left + 130, 6, 14, 12, "can");
        yield return Picture.Text(WeekAxis.Left + 150, 17, "can be done", "small");
        if (hasPeak)
        {
            yield return Picture.Line(WeekAxis.Left + 260, 12, WeekAxis.Left + 278, 12, "peak");
            yield return Picture.Text(WeekAxis.Left + 284, 17, "comes in at the busiest", "small");
        }
    }

    private static IEnumerable<Html> Scale(double most, double top, double height, string? unit)
    {
        double step = Picture.Step(most * 0.7);
        for (double value = 0; value <= most; value += step)
        {
            double y = top + height - (value / most * height);
            yield return Picture.Line(WeekAxis.Left, y, Picture.Width - 4, y, "grid");
            yield return Picture.Text(WeekAxis.Left - 8, y + 4, Round(value), "small muted", "end");
        }

        if (unit is not null)
        {
            yield return Picture.Text(0, top - 17, unit, "small muted");
        }
    }

    private static string Round(double value) => value.ToString(value >= 20 ? "#,##0" : "0.#", CultureInfo.InvariantCulture);
}
