using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>The targets of an improvement, step by step, and what is aimed at in the end.</summary>
internal static class ImprovementPicture
{
    private const double Left = 52;
    private const double Right = 70;
    private const double Top = 24;
    private const double High = 170;

    /// <summary>The curve of a plan.</summary>
    public static Html Of(ImprovementSymbol plan, IReadOnlyList<ImprovementStep> steps)
    {
        decimal? target = plan.Standard?.Targets.Select(t => (decimal?)t.Share).FirstOrDefault();
        double low = Math.Max(0, Math.Floor(((double)Math.Min(steps[0].Share, target ?? 1) - 0.02) * 20) / 20);
        double high = Math.Min(1, Math.Ceiling(((double)Math.Max(steps[^1].Share, target ?? 0) + 0.02) * 20) / 20);
        double days = Math.Max(1, (steps[^1].Date - steps[0].Date).TotalDays);
        double bottom = Top + High;
        var shapes = new List<Html>();
        double step = Picture.Step(high - low);
        for (double share = low; share <= high + 1e-9; share += step)
        {
            shapes.Add(Picture.Line(Left, Y(share), Picture.Width - Right, Y(share), "grid"));
            shapes.Add(Picture.Text(Left - 8, Y(share) + 4, PlainWords.Number(Math.Round((decimal)share * 100, 1)) + "%", "small muted", "end"));
        }

        if (target is { } aim)
        {
            shapes.Add(Picture.Line(Left, Y((double)aim), Picture.Width - Right, Y((double)aim), "aim"));
            shapes.Add(Picture.Text(Left + 6, Y((double)aim) - 6, "the standard: " + PlainWords.Percent(aim), "small paper"));
        }

        (double X, double Y)[] points = [.. steps.Select(s => (X(s.Date), Y((double)s.Share)))];
        shapes.Add(Picture.Path([(points[0].X, bottom), .. points, (points[^1].X, bottom)], "under"));
        shapes.Add(Picture.Path(points, "curve"));
        shapes.AddRange(steps.Count <= 60 ? points.Select(p => Html.Of($"<circle cx=\"{p.X}\" cy=\"{p.Y}\" r=\"2.6\" class=\"dot\"/>")) : []);
        shapes.Add(Picture.Line(Left, bottom, Picture.Width - Right, bottom, "axis"));
        shapes.Add(Picture.Text(points[^1].X + 8, points[^1].Y + 4, Share(steps[^1].Share), "strong"));
        shapes.Add(Picture.Text(Left, bottom + 19, PlainWords.Date(steps[0].Date), "small muted"));
        shapes.Add(Picture.Text(Picture.Width - Right, bottom + 19, PlainWords.Date(steps[^1].Date), "small muted", "end"));
        string words = $"From {Share(steps[0].Share)} on {PlainWords.Date(steps[0].Date)} to {Share(steps[^1].Share)} on {PlainWords.Date(steps[^1].Date)}, in {PlainWords.Count(steps.Count - 1, "step")}"
            + (target is { } aimed ? $"; the standard asks for {PlainWords.Percent(aimed)}" : string.Empty) + ".";
        return Picture.Of(bottom + 28, words, shapes);

        double X(DateTime date) => Left + ((date - steps[0].Date).TotalDays / days * (Picture.Width - Left - Right));
        double Y(double share) => bottom - ((share - low) / (high - low) * High);
    }

    /// <summary>A target that grew, to a tenth of a percent.</summary>
    public static string Share(decimal share) => PlainWords.Percent(Math.Round(share, 3));
}
