using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>How a case climbs when nobody answers.</summary>
internal static class LadderSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "ladders",
        "When nobody answers",
        "A case is never left lying: when the time of one step is up, the next one has it.",
        Html.All(page.Policy.Escalations.Select(ladder => Of(page, ladder))));

    private static Html Of(HandbookPolicy page, EscalationSymbol ladder)
    {
        LadderTimeline? climb = LadderTimeline.Of(ladder);
        Html picture = climb is null ? Html.Empty
            : Html.Of($"<p>A case that comes in on {climb.Begins} of an ordinary week, and on which nobody acts:</p>{LadderPicture.Of(climb)}");
        Html served = ladder.Request is { } request ? page.Link(request, PlainWords.Heading(request))
            : Html.Join(", ", ladder.Serves.Select(s => page.Link(s, PlainWords.Heading(s))));
        return Part.Card(page.Anchors.Find(ladder), PlainWords.Heading(ladder), Html.Of($"""
            {Part.Paragraph(ladder.Documentation ?? Html.Empty)}
            {Part.Facts(("For", served))}
            <ol class="steps">{ladder.Steps.Select(step => Html.Of($"<li>{Step(page, step)}</li>"))}</ol>
            {picture}
            {Part.Facts(
                ("Then", ladder.Repeat > 0 ? "the ladder is climbed " + (ladder.Repeat == 1 ? "once more" : PlainWords.Number(ladder.Repeat) + " more times") : Html.Empty),
                ("Who is off duty", ladder.OffDuty == OffDuty.Skip ? "is passed over: the next step begins at once" : "is waited for: time counts while they are on duty"),
                ("In the end we tell", ladder.FinallyNotify ?? Html.Empty))}
            """));
    }

    private static Html Step(HandbookPolicy page, EscalationStepSymbol step)
    {
        CalendarSymbol? clock = step.Clock;
        bool isOpenTime = clock is { IsAlwaysOpen: false };
        string within = step.Within is { } time ? " within " + PlainWords.Time(time, isOpenTime) : string.Empty;
        Html counted = isOpenTime ? Html.Of($" (counted by “{page.Link(clock!, PlainWords.Heading(clock!))}”)") : Html.Empty;
        string silence = step.OnSilence switch
        {
            StepSilence.Approve => ". No answer means yes",
            StepSilence.Deny => ". No answer means no",
            _ => string.Empty,
        };
        return Html.Of($"<b>{LadderTimeline.Words(step)}</b>{within}{counted}{silence}.");
    }
}
