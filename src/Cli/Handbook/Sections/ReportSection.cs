using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>The report card: what the policy holds of good service, what it lacks, and what to do next.</summary>
internal static class ReportSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => page.Card.Share is null ? Html.Empty : Part.Section(
        "report",
        "Report card",
        Summary(page.Card),
        Html.Of($"<div class=\"card\">{ReportPicture.Of(page.Card)}{Lacks(page)}{Next(page.Card)}{Drop(page)}</div>"));

    /// <summary><c>24 of 28 questions of good service are answered yes (85%).</c></summary>
    public static string Summary(ReportCard card) => card.Share is not { } share ? "The policy holds nothing that could be graded."
        : ReportWords.Number(card.Yes) + " of " + ReportWords.Number(card.Asked) + " questions about good service are answered yes: " + ReportWords.Percent(share) + ".";

    private static Html Lacks(HandbookPolicy page)
    {
        Html[] lacks = [.. page.Card.Marks.SelectMany(m => m.Answers)
            .Where(a => a.Reply == ReportReply.No)
            .GroupBy(a => a.Question)
            .Select(question => Html.Of($"<b>{question.Key.Text}</b>: not so for {PlainWords.List(question.Select(a => Named(a.About)))}"))];
        return lacks.Length == 0 ? Html.Empty : Html.Of($"<h3>What is missing</h3>{Part.List(lacks, "points")}");
    }

    private static Html Next(ReportCard card) => card.Next is not { } step
        ? Html.Of($"<p>Every question that applies is answered yes. What comes next is to promise something more, and to keep it.</p>")
        : Html.Of($"""
            <h3>The next one percent</h3>
            <p>{(step.Repair.Kind switch { ReportRepairKind.Correction => "Put right ", ReportRepairKind.Clause => "Write into ", _ => "Add, for " })}{Named(step.Repair.At)}:</p>
            {(step.Repair.Kind == ReportRepairKind.Correction ? Html.Of($"<p>{step.Repair.Text}</p>") : Code(step.Repair.Text))}
            <p>That lifts the card from {ReportWords.Percent(step.Before)} to {ReportWords.Percent(step.After)}.</p>
            """);

    private static Html Code(string text) => Html.Of($"<pre tabindex=\"0\">{text.Trim()}</pre>");

    /// <summary>A declaration in people's words: <c>rule “Returns are accepted for 30 days”</c>, <c>its exception Faulty</c>.</summary>
    private static string Named(Symbol symbol) => symbol switch
    {
        ClauseSymbol { Parent: not null } exception => "exception “" + PlainWords.Name(exception) + "” of “" + PlainWords.Heading(exception.Rule) + "”",
        ClauseSymbol { Rule: var rule } => "rule “" + PlainWords.Heading(rule) + "”",
        PolicySymbol => "this policy",
        RoleSymbol role => "the " + PlainWords.Lower(role),
        _ => ReportWords.Kind(symbol) + " “" + PlainWords.Heading(symbol) + "”",
    };

    private static Html Drop(HandbookPolicy page) => page.Card.RulesToDrop.IsEmpty ? Html.Empty : Html.Of($"<h3>Rules to drop</h3>{Part.List(page.Card.RulesToDrop.Select(drop =>
        Html.Of($"{page.Link(drop.Rule, PlainWords.Heading(drop.Rule))}: {string.Join(" ", drop.Reasons.Select(r => r.Message))}{(drop.ChangesNothing ? " Without it every case is decided as it is today." : string.Empty)}")))}");
}
