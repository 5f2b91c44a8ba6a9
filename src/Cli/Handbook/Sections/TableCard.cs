using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>A decision table as a table: conditions to the left, what follows to the right.</summary>
internal static class TableCard
{
    /// <summary>The table for a request. One that speaks of several has its place under the first.</summary>
    public static Html Of(HandbookPolicy page, TableBody body)
    {
        TableSymbol table = body.Table;
        string? id = table.Bodies[0] == body ? page.Anchors.Find(table) : null;
        string heading = PlainWords.Heading(table);
        IEnumerable<Html> heads = new Html[] { "Row" }
            .Concat(body.Inputs.Select(i => (Html)PlainWords.Capital(PlainWords.Lower(i))))
            .Concat(body.Outputs.Select(o => Html.Of($"<span class=\"out\">{PlainWords.Capital(PlainWords.Lower(o))}</span>")));
        Html content = Html.Of($"""
            <h4>{heading}</h4>{Part.Paragraph(table.Documentation ?? Html.Empty)}
            {Part.Table("Decides " + PlainWords.List(body.Outputs.Select(PlainWords.Lower)) + (table.IsFirstMatch ? "; the first row that fits counts" : string.Empty), heads, body.Rows.Select(row => Cells(body, row)))}
            {Part.Facts(("Written in", table.Source ?? Html.Empty))}
            """);
        return id is null ? Html.Of($"<article class=\"card\">{content}</article>\n") : Html.Of($"<article class=\"card\" id=\"{id}\">{content}</article>\n");
    }

    private static IEnumerable<Html> Cells(TableBody body, RowSymbol row)
    {
        IEnumerable<Html> cells = row.IsOtherwise
            ? body.Inputs.Select((_, i) => (Html)(i == 0 ? "otherwise" : "any"))
            : row.Cells.Zip(body.Inputs, (cell, input) => (Html)ConditionWords.Cell(cell, input));
        return new Html[] { row.Name }.Concat(cells).Concat(row.Values.Select(value => Html.Of($"<b>{ConditionWords.Of(value)}</b>")));
    }
}
