namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>What pictures are made of: shapes whose colours come from the page, in a frame that a narrow screen scrolls sideways.</summary>
internal static class Picture
{
    /// <summary>How wide pictures are drawn; the text in them is then as large as that of the page.</summary>
    public const double Width = 680;

    /// <summary>A picture with what it shows in words, for those who cannot see it.</summary>
    /// <param name="height">How high it is drawn.</param>
    /// <param name="words">What it shows.</param>
    /// <param name="shapes">What it is made of.</param>
    public static Html Of(double height, string words, IEnumerable<Html> shapes) => Html.Of(
        $"<div class=\"picture\" role=\"group\" aria-label=\"Picture\" tabindex=\"0\"><svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{words}\">{shapes}</svg></div>");

    /// <summary>A picture that needs less room: it is drawn no wider than that, and made smaller before anything is scrolled.</summary>
    /// <param name="width">How wide it is drawn.</param>
    /// <param name="height">How high it is drawn.</param>
    /// <param name="words">What it shows.</param>
    /// <param name="shapes">What it is made of.</param>
    public static Html Narrow(double width, double height, string words, IEnumerable<Html> shapes) => Html.Of(
        $"<div class=\"picture\" role=\"group\" aria-label=\"Picture\" tabindex=\"0\"><svg class=\"narrow\" width=\"{width}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{words}\">{shapes}</svg></div>");

    /// <summary>Text that starts at a place, or ends or is centred there.</summary>
    public static Html Text(double x, double y, string text, string look = "", string anchor = "start") =>
        Html.Of($"<text x=\"{x}\" y=\"{y}\" class=\"{look}\" text-anchor=\"{anchor}\">{text}</text>");

    /// <summary>A straight line.</summary>
    public static Html Line(double x1, double y1, double x2, double y2, string look) =>
        Html.Of($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" class=\"{look}\"/>");

    /// <summary>A rectangle.</summary>
    public static Html Box(double x, double y, double width, double height, string look, double round = 0) =>
        Html.Of($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" class=\"{look}\"/>");

    /// <summary>A line through points; with the look of an area, what lies between.</summary>
    public static Html Path(IEnumerable<(double X, double Y)> points, string look) =>
        Html.Of($"<polyline points=\"{Html.Join(" ", points.Select(p => Html.Of($"{p.X},{p.Y}")))}\" class=\"{look}\"/>");

    /// <summary>A text cut to what fits.</summary>
    public static string Fit(string text, int characters) => text.Length <= characters ? text : text[..(char.IsHighSurrogate(text[characters - 2]) ? characters - 2 : characters - 1)] + "…";

    /// <summary>A round step that divides a length into five parts or so: 1, 2 or 5 times a power of ten.</summary>
    public static double Step(double length)
    {
        double raw = Math.Max(length, 1e-9) / 5;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return power * ((raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 });
    }
}
