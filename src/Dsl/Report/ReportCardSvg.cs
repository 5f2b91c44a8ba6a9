using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Rules;

namespace PolicyLint.Dsl.Report;

/// <summary>The six marks of a report card as bars: a picture that needs nothing else, and reads on light and dark pages.</summary>
public static class ReportCardSvg
{
    private const int BarLeft = 150;
    private const int BarWidth = 360;
    private const int RowHeight = 34;
    private const int Top = 52;
    private const int Long = 60;

    private const string Style = "<style>text{fill:#24292f}.t{fill:#e4e7eb}.A{fill:#1a7f37}.B{fill:#5a8f1d}.C{fill:#bf8700}.D{fill:#bc4c00}.E{fill:#cf222e}"
        + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.t{fill:#30363d}.A{fill:#3fb950}.B{fill:#8bb83a}.C{fill:#d29922}.D{fill:#e0823d}.E{fill:#f85149}}</style>";

    /// <summary>The picture, with what it shows in words for those who cannot see it.</summary>
    public static string Of(ReportCard card)
    {
        string title = Escaped(Quoted.Short(card.Policy.Title ?? card.Policy.Name));
        string words = string.Join(", ", card.Marks.Select(m => ReportWords.Of(m.Head).Name + " " + (m.Asked == 0 ? "not asked" : ReportWords.Of(m.Grade) + " (" + ReportWords.Count(m) + ")")));
        var svg = new StringBuilder();
        Append(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 {Top + (card.Marks.Length * RowHeight) + 6}\" role=\"img\" aria-label=\"{title}: {words}\" font-family=\"system-ui, sans-serif\" font-size=\"14\">");
        svg.Append(Style).Append('\n');
        Append(svg, $"<text x=\"16\" y=\"30\" font-size=\"{(title.Length > Long ? 13 : 17)}\" font-weight=\"600\">{title}</text>");
        for (int i = 0; i < card.Marks.Length; i++)
        {
            ReportMark mark = card.Marks[i];
            int y = Top + (i * RowHeight);
            int width = (int)decimal.Floor((mark.Share ?? 0) * BarWidth);
            Append(svg, $"<text x=\"16\" y=\"{y + 15}\">{ReportWords.Of(mark.Head).Name}</text><rect class=\"t\" x=\"{BarLeft}\" y=\"{y}\" width=\"{BarWidth}\" height=\"20\" rx=\"4\"/>");
            if (width > 0)
            {
                Append(svg, $"<rect class=\"{mark.Grade}\" x=\"{BarLeft}\" y=\"{y}\" width=\"{width}\" height=\"20\" rx=\"4\"/>");
            }

            Append(svg, $"<text x=\"{BarLeft + BarWidth + 14}\" y=\"{y + 15}\" font-weight=\"600\">{ReportWords.Of(mark.Grade)}</text><text x=\"{BarLeft + BarWidth + 36}\" y=\"{y + 15}\">{ReportWords.Count(mark)}</text>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
