using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>What is promised to whom, and what happens if it is broken.</summary>
internal static class PromiseSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "promises",
        "What we promise",
        "What customers may count on, and what they get if we break our word.",
        Html.All(page.Policy.Promises.Select(promise => Of(page, promise))));

    /// <summary>What is promised, in one line.</summary>
    public static string Target(PromiseSymbol promise) => promise.OwnTarget is { } own
        ? PlainWords.Target(own)
        : PlainWords.List((promise.Standard?.Targets ?? []).Select(StandardSection.Target));

    private static Html Of(HandbookPolicy page, PromiseSymbol promise) => Part.Card(
        page.Anchors.Find(promise),
        PlainWords.Heading(promise),
        Html.Of($"""
            {Part.Paragraph(promise.Documentation ?? Html.Empty)}
            {Part.Facts(
                ("We keep it in", Target(promise)),
                ("To", promise.Segments.IsEmpty ? "every customer" : Html.Join(", ", promise.Segments.Select(s => page.Link(s, PlainWords.Name(s))))),
                ("Measured by", promise.Standard is { } standard ? page.Link(standard, PlainWords.Heading(standard)) : Html.Empty),
                ("Time counts in", promise.During is { } during ? page.Link(during, PlainWords.Heading(during)) : Html.Empty),
                ("Rests on others", Part.List(promise.Dependencies.Select(Dependency))),
                ("Written in", promise.Source ?? Html.Empty))}
            {Recovery(promise)}
            {Part.Facts(("Afterwards we ask", FollowUp(page, promise)))}
            """));

    private static Html Dependency(Dependency dependency) =>
        Html.Of($"{dependency.Text}{(dependency.Share is { } share ? ", in " + PlainWords.Percent(share) + " of cases" : string.Empty)} within {PlainWords.Time(dependency.Within)}");

    private static Html FollowUp(HandbookPolicy page, PromiseSymbol promise) => promise.FollowUpWithin is not { } within
        ? Html.Empty
        : Html.Of($"how it went, within {PlainWords.Time(within)}{(promise.FollowUpBy is { } role ? Html.Of($": the {page.Link(role)} does") : Html.Empty)}");

    private static Html Recovery(PromiseSymbol promise)
    {
        if (promise.Recovery is not { } recovery)
        {
            return Html.Of($"<div class=\"broken\"><h4>If we break it</h4><p>The policy says nothing about that.</p></div>");
        }

        return Html.Of($"""<div class="broken"><h4>If we break it</h4>{Part.Facts(
            ("We put it right", recovery.Fix is { } fix ? fix + (recovery.FixWithin is { } within ? ", within " + PlainWords.Time(within) : string.Empty) : Html.Empty),
            ("And on top", recovery.Surprise is { } surprise ? surprise + (recovery.SurpriseWorth is { } worth ? ", worth " + PlainWords.Money(worth) : string.Empty) : Html.Empty),
            ("We pay", recovery.Payment is { } payment ? Payment(payment) : Html.Empty))}</div>""");
    }

    private static Html Payment(Payment payment)
    {
        Html amount = payment switch
        {
            { Amount: { } fixedAmount } => PlainWords.Money(fixedAmount),
            { Figure: { } figure } => "“" + PlainWords.Heading(figure) + "”" + (figure.Values.IsEmpty ? string.Empty : " (" + string.Join(", then ", figure.Values.Select(FigureSection.Value)) + ")"),
            { Output: { } output } => "the " + PlainWords.Lower(output) + " of “" + PlainWords.Heading(output.Request) + "”",
            _ => "an amount",
        };
        string per = payment.Per is { } period ? " for each " + (payment.IsPerStarted ? "started " : "full ") + PlainWords.Per(period)[2..].TrimStart() : string.Empty;
        string most = payment.UpTo is { } limit ? ", up to " + PlainWords.Money(limit) : string.Empty;
        string within = payment.Within is { } time ? ", within " + PlainWords.Time(time) : string.Empty;
        return Html.Of($"{amount}{per}{most}{within}");
    }
}
