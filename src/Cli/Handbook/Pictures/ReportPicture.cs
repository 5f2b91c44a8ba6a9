using PolicyLint.Dsl.Report;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>The six marks of a report card.</summary>
internal static class ReportPicture
{
    private const double Row = 34;
    private const double Left = 120;
    private const double Bar = 240;

    /// <summary>The marks of a card.</summary>
    public static Html Of(ReportCard card)
    {
        var shapes = new List<Html>();
        for (int i = 0; i < card.Marks.Length; i++)
        {
            ReportMark mark = card.Marks[i];
            double y = i * Row;
            shapes.Add(Picture.Text(0, y + 20, ReportWords.Of(mark.Head).Name));
            shapes.Add(Picture.Box(Left, y + 5, Bar, 20, "rest", 4));
            if (mark.Share is > 0)
            {
                shapes.Add(Picture.Box(Left, y + 5, (double)mark.Share * Bar, 20, mark.Grade is ReportGrade.A or ReportGrade.B ? "good" : mark.Grade is ReportGrade.E ? "bad" : "fair", 4));
            }

            shapes.Add(Picture.Text(Left + Bar + 24, y + 20, ReportWords.Of(mark.Grade), "strong", "middle"));
            shapes.Add(Picture.Text(Left + Bar + 48, y + 20, ReportWords.Count(mark), "muted"));
        }

        string words = "Marks: " + string.Join(", ", card.Marks.Select(m => ReportWords.Of(m.Head).Name + " " + (m.Asked == 0 ? "not asked" : ReportWords.Of(m.Grade) + " (" + ReportWords.Count(m) + ")"))) + ".";
        return Picture.Narrow(Left + Bar + 120, (card.Marks.Length * Row) + 2, words, shapes);
    }
}
