using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>The moments that customers remember, along their journeys.</summary>
internal static class MomentSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "moments",
        "Moments that customers remember",
        "Where they meet us, who answers for it, and the small things we do there.",
        Html.Of($"{page.Policy.Journeys.Select(journey => Of(page, journey))}{page.Policy.Moments.Select(moment => Of(page, moment))}"));

    private static Html Of(HandbookPolicy page, JourneySymbol journey) => Part.Card(
        page.Anchors.Find(journey),
        PlainWords.Heading(journey),
        Html.Of($"{Part.Paragraph(journey.Documentation ?? Html.Empty)}<ol class=\"journey\">{journey.Moments.Select(m => Html.Of($"<li>{page.Link(m, PlainWords.Heading(m))}</li>"))}</ol>"));

    private static Html Of(HandbookPolicy page, MomentSymbol moment) => Part.Card(
        page.Anchors.Find(moment),
        PlainWords.Heading(moment),
        Html.Of($"""{Part.Paragraph(moment.Documentation ?? Html.Empty)}{Part.Facts(
            ("Answered for by", moment.IsOutsideControl ? "nobody here: it is outside our control" : moment.Owner is { } owner ? Html.Of($"the {page.Link(owner)}") : Html.Empty),
            ("What holds there", Html.Join(", ", moment.Standards.Select(s => page.Link(s, PlainWords.Heading(s))))),
            ("What we do", Part.List(moment.Gestures.Select(g => (Html)g))))}"""));
}
