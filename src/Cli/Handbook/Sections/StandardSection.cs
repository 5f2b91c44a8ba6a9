using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>What is measured, and what is aimed at: the core first, then what makes service memorable.</summary>
internal static class StandardSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "standards",
        "What we measure",
        "The core is what every customer expects. The experience is what they tell others about.",
        Html.All(page.Policy.Standards.OrderByDescending(s => s.IsCore).Select(standard => Of(page, standard))));

    /// <summary>A target with the case for which it holds.</summary>
    public static string Target(StandardTarget target) => PlainWords.Target(target)
        + (target.Condition is { } condition ? " if " + ConditionWords.Of(condition) : target.IsOtherwise ? " otherwise" : string.Empty);

    private static Html Of(HandbookPolicy page, StandardSymbol standard) => Part.Card(
        page.Anchors.Find(standard),
        Html.Of($"{PlainWords.Heading(standard)} {Part.Chip(standard.IsCore ? "core" : "experience", "accent")}"),
        Html.Of($"""{Part.Paragraph(standard.Documentation ?? Html.Empty)}{Part.Facts(
            ("Measured", standard.Measure ?? Html.Empty),
            ("Aim", Part.List(standard.Targets.Select(t => (Html)Target(t)))),
            ("The clock runs", standard is { FromEvent: { } from, ToEvent: { } to } ? "from “" + Event(from) + "” to “" + Event(to) + "”" : Html.Empty),
            ("It stands still while", string.Join(", ", standard.PauseEvents.Select(Event))),
            ("Time counts in", standard.During is { } during ? page.Link(during, PlainWords.Heading(during)) : Html.Empty),
            ("We are warned", standard.WarnAt.IsEmpty ? Html.Empty : "when " + PlainWords.List(standard.WarnAt.Select(PlainWords.Percent)) + " of the time has gone"),
            ("Looked at over", standard.Over is { } over ? PlainWords.Time(over) : Html.Empty),
            ("Comes in", standard.Arrivals is { } rate ? PlainWords.Rate(rate) : Html.Empty),
            ("Written in", standard.Source ?? Html.Empty))}"""));

    private static string Event(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
