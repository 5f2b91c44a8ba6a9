using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>When the doors are open, in a week and over the year.</summary>
internal static class CalendarSection
{
    private const int MostYears = 3;
    private const int MostClosures = 200;

    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "calendars",
        "When we are there",
        "Open hours of an ordinary week, and the dates on which we are closed.",
        Html.All(page.Policy.Calendars.Select(calendar => Of(page, calendar))));

    private static Html Of(HandbookPolicy page, CalendarSymbol calendar)
    {
        Closure[] closures = [.. calendar.Closures.OrderBy(c => c.From)];
        int first = closures.Length == 0 ? 0 : Math.Clamp(page.AsOf?.Year ?? closures[0].From.Year, closures[0].From.Year, closures[^1].To.Year);
        IEnumerable<int> years = Enumerable.Range(first, closures.Length == 0 ? 0 : MostYears).Where(y => closures.Any(c => c.From.Year <= y && y <= c.To.Year));
        return Part.Card(page.Anchors.Find(calendar), PlainWords.Heading(calendar), Html.Of($"""
            {Part.Paragraph(calendar.Documentation ?? Html.Empty)}
            {Part.Facts(("Open", PlainWords.Capital(CalendarWeekPicture.Words(calendar))), ("Time zone", calendar.TimeZone ?? "UTC"))}
            {(calendar.IsAlwaysOpen ? Html.Empty : CalendarWeekPicture.Of(calendar))}
            {years.Select(year => Html.Of($"<h4>{year}</h4>{CalendarYearPicture.Of(calendar, year)}"))}
            {(closures.Length == 0 ? Html.Empty : Html.Of($"<p class=\"before-list\">Closed on:</p>{Part.List(closures.Take(MostClosures).Select(Words), "columns")}"))}
            {(closures.Length > MostClosures ? Part.Paragraph("And on " + PlainWords.Number(closures.Length - MostClosures) + " more dates.") : Html.Empty)}
            """));
    }

    private static Html Words(Closure closure) => PlainWords.Date(closure.From)
        + (closure.To > closure.From ? " to " + PlainWords.Date(closure.To) : string.Empty)
        + (closure.Reason is { } reason ? " (" + reason + ")" : string.Empty);
}
