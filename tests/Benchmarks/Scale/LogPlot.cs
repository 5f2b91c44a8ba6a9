using System.Globalization;
using System.Text;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>Lines over two logarithmic axes as an SVG that reads on light and dark pages: on such axes a power of the size is a straight line.</summary>
internal static class LogPlot
{
    private const double Left = 70;
    private const double Top = 46;
    private const double Width = 520;
    private const double Height = 280;
    private static readonly string[] Colors = ["#2f6fde", "#c2571a", "#2a8a57", "#8a4fc7", "#777"];

    /// <summary>The plot.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="x">What the horizontal axis counts.</param>
    /// <param name="y">What the vertical axis counts.</param>
    /// <param name="series">The lines.</param>
    public static string Svg(string title, string x, string y, IReadOnlyList<PlotSeries> series)
    {
        double[] xs = [.. series.SelectMany(s => s.Points).Select(p => p.X)];
        double[] ys = [.. series.SelectMany(s => s.Points).Select(p => p.Y)];
        (double minX, double maxX) = (Math.Log10(xs.Min()), Math.Log10(xs.Max()));
        (double minY, double maxY) = (Math.Floor(Math.Log10(ys.Min())), Math.Ceiling(Math.Log10(ys.Max())));
        double AtX(double v) => Left + ((Math.Log10(v) - minX) / (maxX - minX) * Width);
        double AtY(double v) => Top + Height - ((Math.Log10(v) - minY) / (maxY - minY) * Height);

        var svg = new StringBuilder();
        svg.Append(Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 30} {Top + Height + 60}\" role=\"img\" aria-label=\"{title}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">"));
        svg.Append("<style>text{fill:#333}.grid{stroke:#ccc}@media(prefers-color-scheme:dark){text{fill:#ddd}.grid{stroke:#444}}</style>\n");
        svg.Append(Line($"<text x=\"{Left}\" y=\"22\" font-size=\"16\" font-weight=\"600\">{title}</text>"));
        for (double decade = minY; decade <= maxY; decade++)
        {
            double value = Math.Pow(10, decade);
            svg.Append(Line($"<line class=\"grid\" x1=\"{Left}\" x2=\"{Left + Width}\" y1=\"{AtY(value):F1}\" y2=\"{AtY(value):F1}\"/><text x=\"{Left - 8}\" y=\"{AtY(value) + 4:F1}\" text-anchor=\"end\">{value:#,0.###}</text>"));
        }

        foreach (double value in xs.Distinct())
        {
            svg.Append(Line($"<line class=\"grid\" x1=\"{AtX(value):F1}\" x2=\"{AtX(value):F1}\" y1=\"{Top}\" y2=\"{Top + Height}\"/><text x=\"{AtX(value):F1}\" y=\"{Top + Height + 20}\" text-anchor=\"middle\">{value:#,0}</text>"));
        }

        svg.Append(Line($"<text x=\"{Left + (Width / 2)}\" y=\"{Top + Height + 44}\" text-anchor=\"middle\">{x}</text><text x=\"8\" y=\"{Top - 8}\">{y}</text>"));
        for (int i = 0; i < series.Count; i++)
        {
            string points = string.Join(' ', series[i].Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{AtX(p.X):F1},{AtY(p.Y):F1}")));
            svg.Append(Line($"<polyline fill=\"none\" stroke=\"{Colors[i % Colors.Length]}\" stroke-width=\"2\" points=\"{points}\"/>"));
            foreach ((double px, double py) in series[i].Points)
            {
                svg.Append(Line($"<circle cx=\"{AtX(px):F1}\" cy=\"{AtY(py):F1}\" r=\"3.5\" fill=\"{Colors[i % Colors.Length]}\"><title>{py:#,0.#} at {px:#,0}</title></circle>"));
            }

            // What grows leaves the corner below on the right free.
            double name = Top + Height - 12 - ((series.Count - 1 - i) * 20);
            svg.Append(Line($"<rect x=\"{Left + Width - 28}\" y=\"{name - 6}\" width=\"14\" height=\"4\" fill=\"{Colors[i % Colors.Length]}\"/><text x=\"{Left + Width - 36}\" y=\"{name}\" text-anchor=\"end\">{series[i].Name}</text>"));
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture) + "\n";
}
