using PolicyLint.Cli.Handbook.Sections;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook;

/// <summary>A page about one policy.</summary>
internal static class HandbookPage
{
    private static readonly (string Id, string Title, Func<HandbookPolicy, Html> Write)[] Sections =
    [
        ("glance", "At a glance", GlanceSection.Of),
        ("decisions", "What is decided", DecisionSection.Of),
        ("promises", "What we promise", PromiseSection.Of),
        ("people", "Who decides", PeopleSection.Of),
        ("ladders", "When nobody answers", LadderSection.Of),
        ("standards", "What we measure", StandardSection.Of),
        ("capacity", "Enough people", CapacitySection.Of),
        ("improvements", "What gets better", ImprovementSection.Of),
        ("moments", "Moments that customers remember", MomentSection.Of),
        ("customers", "Who our customers are", CustomerSection.Of),
        ("calendars", "When we are there", CalendarSection.Of),
        ("figures", "Figures", FigureSection.Of),
        ("examples", "Cases, decided", ExampleSection.Of),
        ("report", "Report card", ReportSection.Of),
    ];

    /// <summary>The page.</summary>
    /// <param name="page">The policy.</param>
    /// <param name="hasIndex">Whether there is a page that lists several policies.</param>
    public static string Of(HandbookPolicy page, bool hasIndex)
    {
        PolicySymbol policy = page.Policy;
        Html back = hasIndex ? Html.Of($"<p class=\"eyebrow back\"><a href=\"index.html\">All policies</a></p>") : Html.Of($"<p class=\"eyebrow\">Service handbook</p>");
        Html head = Html.Of($"{back}<h1>{PlainWords.Heading(policy)}</h1>{Part.Paragraph(policy.Documentation ?? Html.Empty, "intro")}{Facts(page)}");
        if (!page.IsSound)
        {
            return HandbookShell.Of(PlainWords.Heading(policy), head, Html.Of($"<div class=\"body wide\"><main id=\"main\">{Errors(page)}</main></div>"));
        }

        (string Id, string Title, Html Content)[] told = [.. Sections.Select(s => (s.Id, s.Title, s.Write(page))).Where(s => !s.Item3.IsEmpty)];
        Html contents = told.Length == 0 ? Html.Empty : Html.Of($"""
            <nav class="contents" aria-label="Contents"><p class="eyebrow">Contents</p><ul>{told.Select(s => Html.Of($"<li><a href=\"#{s.Id}\">{s.Title}</a></li>"))}</ul></nav>
            """);
        Html body = told.Length == 0 ? Html.Of($"<p>This policy declares nothing yet.</p>") : Html.All(told.Select(s => s.Content));
        return HandbookShell.Of(PlainWords.Heading(policy), head, Html.Of($"<div class=\"body\">{contents}<main id=\"main\">{body}</main></div>"));
    }

    /// <summary>Which version this is, from when it holds, and who answers for it.</summary>
    public static Html Facts(HandbookPolicy page)
    {
        PolicySymbol policy = page.Policy;
        return Part.Facts(
            ("Version", policy.Version is { } version ? PlainWords.Number(version).Replace(",", string.Empty, StringComparison.Ordinal) : Html.Empty),
            ("In force", Html.Of($"{RuleCard.InForce(policy.EffectiveFrom, policy.EffectiveUntil)}{Status(page)}")),
            ("Answered for by", policy.Owner ?? Html.Empty),
            ("To be looked at again by", RuleCard.Review(policy.ReviewBy, page.AsOf)),
            ("As of", page.AsOf is { } day ? PlainWords.Date(day) : Html.Empty));
    }

    private static Html Status(HandbookPolicy page) => page.AsOf is not { } day ? Html.Empty
        : page.Policy.EffectiveFrom > day ? Html.Of($" {Part.Chip("not yet", "ask")}")
        : page.Policy.EffectiveUntil < day ? Html.Of($" {Part.Chip("no more", "no")}")
        : Html.Empty;

    private static Html Errors(HandbookPolicy page) => Html.Of($"""
        <section class="problem" aria-labelledby="broken-title"><h2 id="broken-title">This policy has errors</h2>
        <p>It can't be read, or contradicts itself, so that whatever stood here might be false. Nobody should go by it until this is put right:</p>
        <ul>{page.Card.Errors.Select(error => Html.Of($"<li>Line {Line(page, error)}: {error.Message} <span class=\"note\">({error.Rule.Code})</span></li>"))}</ul></section>
        """);

    private static int Line(HandbookPolicy page, Finding error) => page.Policy.Tree.Text.PositionOf(error.Span.Start).Line + 1;
}
