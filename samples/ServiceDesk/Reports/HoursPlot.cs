using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using ServiceDesk.Policies;

namespace ServiceDesk.Reports;

/// <summary>How many answers took how long: a bar an open hour, and where the promise ends.</summary>
internal static class HoursPlot
{
    private const int Width = 640;
    private const int Height = 200;
    private const int Left = 56;
    private const int Bottom = 40;
    private const int Top = 22;
    private const int Hours = 14;

    internal static IHtmlContent Of(PromiseReport report)
    {
        double promised = Returns.Promises.SameDay.Target!.Deadline!.Time.TotalHours;
        int[] counts = [.. Enumerable.Range(0, Hours).Select(h => report.Hours.Count(t => (int)t == h || (h == Hours - 1 && t >= Hours)))];
        int most = Math.Max(1, counts.Max());
        double step = (Width - Left - 8) / (double)Hours;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="plot" viewBox="0 0 {Width} {Height}" role="img" aria-label="Answers by open hours: {report.Hours.Count(t => t <= promised)} of {report.Hours.Count} within {promised:0} hours, half of them within {(report.Hours.Count > 0 ? report.Hours[report.Hours.Count / 2] : 0):0.#}.">""");
        for (int hour = 0; hour < Hours; hour++)
        {
            double height = counts[hour] / (double)most * (Height - Top - Bottom);
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{(hour < promised ? "kept" : "broken")}" x="{Left + (hour * step) + 2:0.#}" y="{Height - Bottom - height:0.#}" width="{step - 4:0.#}" height="{height:0.#}"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{Left + ((hour + 0.5) * step):0.#}" y="{Height - Bottom + 16}" text-anchor="middle">{hour + 1}{(hour == Hours - 1 ? "+" : string.Empty)}</text>""");
        }

        double end = Left + (promised * step);
        svg.Append(CultureInfo.InvariantCulture, $"""<line class="grid" x1="{Left}" x2="{Width - 4}" y1="{Height - Bottom}" y2="{Height - Bottom}"/><text x="{Left - 8}" y="{Top + 4}" text-anchor="end">{most}</text><text x="{Left - 8}" y="{Height - Bottom + 4}" text-anchor="end">0</text>""");
        svg.Append(CultureInfo.InvariantCulture, $"""<line class="promised" x1="{end:0.#}" x2="{end:0.#}" y1="{Top - 8}" y2="{Height - Bottom}"/><text x="{end + 6:0.#}" y="{Top + 2}">promised</text><text x="{Width - 4}" y="{Height - 6}" text-anchor="end">open hours until the answer</text></svg>""");
        return new HtmlString(svg.ToString());
    }
}
