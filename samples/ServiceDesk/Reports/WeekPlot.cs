using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using ServiceDesk.Policies;

namespace ServiceDesk.Reports;

/// <summary>Kept and broken promises as a bar a week, the promised share as a line across.</summary>
internal static class WeekPlot
{
    private const int Width = 640;
    private const int Height = 220;
    private const int Left = 56;
    private const int Bottom = 28;
    private const int Top = 12;

    internal static IHtmlContent Of(PromiseReport report)
    {
        double promised = (double)Returns.Promises.SameDay.Target!.Share;
        double step = (Width - Left - 8) / (double)Math.Max(1, report.Weeks.Count);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="plot" viewBox="0 0 {Width} {Height}" role="img" aria-label="Share of promises kept, week by week; promised are {promised:0%}. The table below has the figures.">""");
        foreach (double share in (double[])[0, 0.5, 1])
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<line class="grid" x1="{Left}" x2="{Width - 4}" y1="{Y(share):0.#}" y2="{Y(share):0.#}"/><text x="{Left - 8}" y="{Y(share) + 4:0.#}" text-anchor="end">{share:0%}</text>""");
        }

        for (int i = 0; i < report.Weeks.Count; i++)
        {
            WeekOfPromises week = report.Weeks[i];
            double x = Left + (i * step) + (step * 0.18);
            double width = step * 0.64;
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="broken" x="{x:0.#}" y="{Y(1):0.#}" width="{width:0.#}" height="{Y(week.Share) - Y(1):0.#}"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="kept" x="{x:0.#}" y="{Y(week.Share):0.#}" width="{width:0.#}" height="{Y(0) - Y(week.Share):0.#}"/>""");
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x + (width / 2):0.#}" y="{Height - 9}" text-anchor="middle">{week.Monday:d MMM}</text>""");
        }

        svg.Append(CultureInfo.InvariantCulture, $"""<line class="promised" x1="{Left}" x2="{Width - 4}" y1="{Y(promised):0.#}" y2="{Y(promised):0.#}"/></svg>""");
        return new HtmlString(svg.ToString());
    }

    private static double Y(double share) => Top + ((1 - share) * (Height - Top - Bottom));
}
