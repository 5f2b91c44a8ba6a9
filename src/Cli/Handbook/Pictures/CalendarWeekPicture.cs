using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>The open hours of a week, a row a day.</summary>
internal static class CalendarWeekPicture
{
    private const double Row = 26;
    private const double Left = 52;
    private const double Width = Picture.Width - Left - 4;
    private const int Day = 24 * 60;

    /// <summary>The week of a calendar.</summary>
    public static Html Of(CalendarSymbol calendar)
    {
        WeekPattern pattern = WeekPattern.Of(calendar);
        const double Bottom = 7 * Row;
        var shapes = new List<Html>();
        for (int hour = 0; hour <= 24; hour += 3)
        {
            double x = Left + (hour * Width / 24);
            shapes.Add(Picture.Line(x, 0, x, Bottom, "grid"));
            shapes.Add(Picture.Text(x, Bottom + 17, PlainWords.Clock(hour * 60), "small muted", hour == 24 ? "end" : "middle"));
        }

        for (int day = 0; day < 7; day++)
        {
            shapes.Add(Picture.Text(Left - 10, (day * Row) + 18, PlainWords.Days[day][..3], string.Empty, "end"));
            foreach ((double from, double to) in OnDay(pattern, day))
            {
                double x = Left + (from * Width / Day);
                double width = (to - from) * Width / Day;
                shapes.Add(Picture.Box(x, (day * Row) + 3, width, Row - 6, "fill", 3));
                if (width > 90)
                {
                    shapes.Add(Picture.Text(x + (width / 2), (day * Row) + 18, PlainWords.Clock((int)from) + "–" + PlainWords.Clock((int)to), "small on-fill", "middle"));
                }
            }
        }

        return Picture.Of(Bottom + 26, "Open hours of a week: " + Words(calendar) + ".", shapes);
    }

    /// <summary>The week in words: <c>Monday to Friday 09:00–18:00, Saturday 10:00–16:00</c>.</summary>
    public static string Words(CalendarSymbol calendar)
    {
        if (calendar.IsAlwaysOpen)
        {
            return "day and night, every day";
        }

        string[] hours = [.. Enumerable.Range(0, 7).Select(day => string.Join(" and ", calendar.OpenHours
            .Where(h => ((int)h.Day + 6) % 7 == day)
            .OrderBy(h => h.Opens)
            .Select(h => PlainWords.Clock(h.Opens) + "–" + PlainWords.Clock(h.Closes))))];
        var said = new List<string>();
        for (int day = 0; day < 7; day++)
        {
            int last = day;
            while (last < 6 && hours[last + 1] == hours[day])
            {
                last++;
            }

            if (hours[day].Length > 0)
            {
                said.Add(PlainWords.Days[day] + (last == day ? string.Empty : (last == day + 1 ? " and " : " to ") + PlainWords.Days[last]) + " " + hours[day]);
            }

            day = last;
        }

        return said.Count == 0 ? "never" : string.Join(", ", said);
    }

    private static IEnumerable<(double From, double To)> OnDay(WeekPattern pattern, int day) =>
        from range in pattern.Ranges
        from stretch in WeekAxis.FromMonday(range.From, range.To)
        let start = Math.Max(stretch.From, day * Day)
        let end = Math.Min(stretch.To, (day + 1) * Day)
        where start < end
        select (start - (day * Day), end - (day * Day));
}
