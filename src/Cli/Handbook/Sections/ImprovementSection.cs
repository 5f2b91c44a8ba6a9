using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>What gets a little better, and when it is where it should be.</summary>
internal static class ImprovementSection
{
    private const int MostSteps = 600;

    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "improvements",
        "What gets better",
        "A little at a time, each step on top of the last.",
        Html.All(page.Policy.Improvements.Select(plan => Of(page, plan))));

    private static Html Of(HandbookPolicy page, ImprovementSymbol plan)
    {
        ImprovementStep[] steps = [.. (ImprovementSteps.Of(plan)?.All() ?? []).Take(MostSteps)];
        string heading = plan.Standard is { } standard ? PlainWords.Heading(standard) : PlainWords.Name(plan);
        string pace = PlainWords.Percent(plan.By) + " better " + (plan.Every is { } every ? PlainWords.Every(every) : string.Empty) + ", from " + PlainWords.Percent(plan.From) + " on " + PlainWords.Date(plan.Starting);
        string end = plan.Until is { } until ? ", until " + PlainWords.Date(until) : plan.For is { } length ? ", for " + PlainWords.Time(length) : string.Empty;
        decimal? aim = plan.Standard?.Targets.Select(t => (decimal?)t.Share).FirstOrDefault();
        ImprovementStep? reached = aim is { } share ? Array.Find(steps, s => s.Share >= share) : null;
        string when = aim is not { } asked ? string.Empty
            : reached is not null ? $" The standard's {PlainWords.Percent(asked)} {(reached == steps[0] ? "is held from the start" : "is reached on " + PlainWords.Date(reached.Date))}."
            : $" The standard's {PlainWords.Percent(asked)} is not reached by this plan.";
        return Part.Card(page.Anchors.Find(plan), heading, Html.Of($"""
            <p>{pace + end}.{when}</p>
            {(steps.Length > 1 ? ImprovementPicture.Of(plan, steps) : Html.Empty)}
            """));
    }
}
