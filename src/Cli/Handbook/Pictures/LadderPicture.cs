using PolicyLint.Cli.Handbook.Sections;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>When each step of a ladder begins and ends if nobody acts.</summary>
internal static class LadderPicture
{
    private const double Row = 50;
    private const double Left = 4;
    private const double Right = 4;
    private const double Hour = 60;
    private const double Day = 24 * Hour;

    private static readonly double[] Steps = [Hour / 4, Hour / 2, Hour, 2 * Hour, 4 * Hour, 8 * Hour, Day, 2 * Day, 7 * Day, 14 * Day, 28 * Day, 91 * Day, 364 * Day];

    /// <summary>The timeline of a climb.</summary>
    public static Html Of(LadderTimeline climb)
    {
        double start = climb.Visits[0].From;
        double length = Math.Max(1, climb.Visits[^1].To - start);
        double scale = (Picture.Width - Left - Right) / length;
        double bottom = climb.Visits.Count * Row;
        double step = Steps.FirstOrDefault(s => length / s <= 5, Steps[^1]);
        var shapes = new List<Html>();
        for (double tick = 0; tick <= length; tick += step)
        {
            double x = Left + (tick * scale);
            bool isLast = x > Picture.Width - 50;
            shapes.Add(Picture.Line(x, 0, x, bottom + 6, "grid"));
            shapes.Add(Picture.Text(isLast ? Picture.Width : x, bottom + 22, tick == 0 ? "start" : "+ " + Elapsed(tick), "small muted", isLast ? "end" : tick == 0 ? "start" : "middle"));
        }

        for (int i = 0; i < climb.Visits.Count; i++)
        {
            LadderStop visit = climb.Visits[i];
            double x = Left + ((visit.From - start) * scale);
            double width = Math.Max(4, (visit.To - visit.From) * scale);
            string text = visit.Words + ", until " + visit.Until;
            bool isRight = x + (text.Length * 7.2) > Picture.Width;
            shapes.Add(Picture.Text(isRight ? Picture.Width - Right : x, (i * Row) + 16, text, "paper", isRight ? "end" : "start"));
            shapes.Add(Picture.Box(x, (i * Row) + 23, width, 16, visit.Decides ? "fill" : "fill-soft", 3));
        }

        string words = "If nobody acts on a case that comes in on " + climb.Begins + ": " + string.Join("; ", climb.Visits.Select(v => v.Words + " until " + v.Until)) + ".";
        return Picture.Of(bottom + 30, words, shapes);
    }

    private static string Elapsed(double minutes) => minutes < Hour ? PlainWords.Number((decimal)minutes) + " min"
        : minutes < Day ? PlainWords.Count((int)(minutes / Hour), "hour") + (minutes % Hour > 0 ? " " + PlainWords.Number((decimal)(minutes % Hour)) : string.Empty)
        : minutes < 14 * Day ? PlainWords.Count((int)(minutes / Day), "day")
        : PlainWords.Count((int)(minutes / (7 * Day)), "week");
}
