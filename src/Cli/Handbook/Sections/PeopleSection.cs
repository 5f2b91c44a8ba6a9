using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>Who the people are, what each may decide and bend, and how they are looked after.</summary>
internal static class PeopleSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "people",
        "Who decides",
        "What each of us may decide alone, and which rules may be bent.",
        Html.All(page.Policy.Roles.Select(role => Of(page, role))));

    private static Html Of(HandbookPolicy page, RoleSymbol role) => Part.Card(
        page.Anchors.Find(role),
        Html.Of($"{PlainWords.Name(role)}{(role.Title is { } title ? Html.Of($" <span class=\"sub\">{title}</span>") : Html.Empty)}"),
        Html.Of($"""{Part.Paragraph(role.Documentation ?? Html.Empty)}{Part.Facts(
            ("Decides", Part.List(role.Approvals.Where(a => a.Request is not null).Select(a => Approval(page, a)))),
            ("May bend", Part.List(role.Discretions.Where(d => d.Rule is not null).Select(d => Bend(page, d)))),
            ("People", role.Staff is { } staff ? PlainWords.Number(staff) : Html.Empty),
            ("On duty", role.Works is { } works ? page.Link(works, PlainWords.Heading(works)) : Html.Empty),
            ("Reports to", role.ReportsTo is { } above ? Html.Of($"the {page.Link(above)}") : Html.Empty),
            ("Coached", role.CoachedEvery is { } every ? PlainWords.Every(every) + (role.CoachedOn is { } on ? " on “" + on + "”" : string.Empty) : Html.Empty),
            ("We look for", string.Join(", ", role.Qualities)))}"""));

    private static Html Approval(HandbookPolicy page, Approval approval) =>
        Html.Of($"{page.Link(approval.Request!, PlainWords.Heading(approval.Request!))}{(approval.Limit is { } limit ? " up to " + PlainWords.Money(limit) : ", without limit")}{(approval.Per is { } per ? " " + PlainWords.Per(per) : string.Empty)}");

    private static Html Bend(HandbookPolicy page, Discretion discretion) =>
        Html.Of($"{page.Link(discretion.Rule!, PlainWords.Heading(discretion.Rule!))}{(discretion.Limit is { } limit ? ", up to " + PlainWords.Money(limit) : string.Empty)}");
}
