using PolicyLint.Dsl.Service;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>A week from left to right, Monday first: the engine's weeks begin on Sunday.</summary>
internal static class WeekAxis
{
    /// <summary>Where the week begins; what is left of it is for the scale.</summary>
    public const double Left = 52;

    private const int Day = 24 * 60;
    private const double Width = Picture.Width - Left - 4;

    /// <summary>The place of a minute that counts from Monday.</summary>
    public static double X(double minute) => Left + (minute * Width / WeekCurve.Week);

    /// <summary>Minutes from Sunday turned into minutes from Monday; a stretch over the night to Monday comes apart.</summary>
    public static IEnumerable<(double From, double To)> FromMonday(double from, double to)
    {
        if (from < Day && to > Day)
        {
            return [(WeekCurve.Week - Day + from, WeekCurve.Week), (0, to - Day)];
        }

        double shift = to <= Day ? WeekCurve.Week - Day : -Day;
        return [(from + shift, to + shift)];
    }

    /// <summary>The days and the lines between them.</summary>
    public static IEnumerable<Html> Of(double top, double bottom)
    {
        for (int day = 0; day < 7; day++)
        {
            if (day > 0)
            {
                yield return Picture.Line(X(day * Day), top, X(day * Day), bottom, "grid");
            }

            yield return Picture.Text(X((day + 0.5) * Day), bottom + 17, PlainWords.Days[day][..3], "small muted", "middle");
        }

        yield return Picture.Line(Left, bottom, Picture.Width - 4, bottom, "axis");
    }
}
