using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>The figures that the policy names, with their history.</summary>
internal static class FigureSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => page.Policy.Figures.IsEmpty ? Html.Empty : Part.Section(
        "figures",
        "Figures",
        "Numbers that have a name, and from when each holds.",
        Part.Table("Figures", ["Figure", "Value", "Written in"], page.Policy.Figures.Select(figure => Row(page, figure)), isTitled: false));

    /// <summary>A value, and from when it holds.</summary>
    public static string Value(FigureValue value) =>
        PlainWords.Value(value.Value.Type, value.Value.Value) + (value.From is { } from ? " from " + PlainWords.Date(from) : string.Empty);

    private static IEnumerable<Html> Row(HandbookPolicy page, FigureSymbol figure)
    {
        FigureValue? today = page.AsOf is { } day ? figure.Values.LastOrDefault(v => v.From is null || v.From <= day) : null;
        yield return Html.Of($"<span id=\"{page.Anchors.Find(figure)}\">{PlainWords.Heading(figure)}</span>{(figure.Documentation is { } note ? Html.Of($" <span class=\"note\">{note}</span>") : Html.Empty)}");
        yield return Part.List(figure.Values.Select(v => Html.Of($"{Value(v)}{(v == today ? Html.Of($" {Part.Chip("holds", "yes")}") : Html.Empty)}")));
        yield return figure.Source ?? "–";
    }
}
