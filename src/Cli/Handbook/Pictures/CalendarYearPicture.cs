using System.Globalization;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>A year, a row a month and a square a day: when the doors are closed.</summary>
internal static class CalendarYearPicture
{
    private const double Left = 52;
    private const double Cell = 20;
    private const double Top = 22;

    /// <summary>The year of a calendar.</summary>
    public static Html Of(CalendarSymbol calendar, int year)
    {
        var shapes = new List<Html>();
        for (int day = 1; day <= 31; day += day == 1 ? 4 : 5)
        {
            shapes.Add(Picture.Text(X(day) + (Cell / 2) - 1, 14, PlainWords.Number(day), "small muted", "middle"));
        }

        int closed = 0;
        for (int month = 1; month <= 12; month++)
        {
            double y = Top + ((month - 1) * Cell);
            shapes.Add(Picture.Text(Left - 10, y + 14, PlainWords.Month(month), "small", "end"));
            for (int day = 1; day <= DateTime.DaysInMonth(year, month); day++)
            {
                var date = new DateTime(year, month, day);
                bool isClosure = calendar.Closures.Any(c => c.From <= date && date <= c.To);
                bool isOpen = calendar.IsAlwaysOpen || calendar.OpenHours.Any(h => h.Day == date.DayOfWeek);
                closed += isClosure ? 1 : 0;
                shapes.Add(Picture.Box(X(day), y, Cell - 3, Cell - 3, isClosure ? "closed" : isOpen ? "fill-soft" : "rest", 3));
                if (isClosure)
                {
                    shapes.Add(Picture.Path([(X(day) + 4, y + 4), (X(day) + Cell - 7, y + Cell - 7)], "cross"));
                    shapes.Add(Picture.Path([(X(day) + Cell - 7, y + 4), (X(day) + 4, y + Cell - 7)], "cross"));
                }
            }
        }

        double legend = Top + (12 * Cell) + 18;
        shapes.AddRange(Legend(legend));
        string words = string.Create(CultureInfo.InvariantCulture, $"The days of {year}: {PlainWords.Count(closed, "day is closed", "days are closed")} on top of the week; the dates are listed below.");
        return Picture.Of(legend + 8, words, shapes);
    }

    private static double X(int day) => Left + ((day - 1) * Cell);

    private static IEnumerable<Html> Legend(double y)
    {
        double x = Left;
        foreach ((string look, string words) in new[] { ("fill-soft", "open"), ("rest", "closed every week"), ("closed", "closed on this date") })
        {
            yield return Picture.Box(x, y - 11, 14, 14, look, 3);
            yield return Picture.Text(x + 21, y + 1, words, "small");
            x += 50 + (words.Length * 7.2);
        }
    }
}
