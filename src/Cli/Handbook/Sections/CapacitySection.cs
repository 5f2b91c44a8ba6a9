using PolicyLint.Cli.Handbook.Pictures;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>Whether enough people are there for what comes in, and what that means for what is aimed at and promised.</summary>
internal static class CapacitySection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => Part.Section(
        "capacity",
        "Enough people",
        "What comes in over an ordinary week, and what the people on duty can do. Worked out from the figures in the policy, not measured.",
        Html.All(page.Policy.Capacities.Select(capacity => Of(page, capacity))));

    private static Html Of(HandbookPolicy page, CapacitySymbol capacity)
    {
        CapacityLoad? load = CapacityLoad.Of(capacity);
        (string Asked, BackedTarget Target)[] targets = [.. capacity.Serves.SelectMany(served => Targets(page, served)).Where(t => t.Target.Model is not null).DistinctBy(t => t.Asked)];
        return Part.Card(page.Anchors.Find(capacity), PlainWords.Heading(capacity), Html.Of($"""
            {Part.Paragraph(capacity.Documentation ?? Html.Empty)}
            {Part.Facts(
                ("Serves", Html.Join(", ", capacity.Serves.Select(s => page.Link(s, PlainWords.Heading(s))))),
                ("Comes in", capacity.Demand is { } demand ? PlainWords.Rate(demand) + (capacity.Peak is { } peak ? ", " + PlainWords.Rate(peak) + " at the busiest" : string.Empty) + (capacity.ArrivalsAroundTheClock ? ", day and night" : string.Empty) : Html.Empty),
                ("Each takes", capacity.Handling is { } handling ? PlainWords.Time(handling) : Html.Empty),
                ("Can be done", capacity.Throughput is { } rate ? PlainWords.Rate(rate) : Html.Empty),
                ("People", People(page, capacity, load)),
                ("Gives up after", capacity.Patience is { } patience ? PlainWords.Time(patience) + " on average" : Html.Empty),
                ("Lies there already", capacity.Backlog is { } backlog ? PlainWords.Number(backlog) : Html.Empty),
                ("How busy", load?.Occupancy is { } busy ? Busy(busy) : Html.Empty))}
            {(load is null ? Part.Paragraph("The policy does not say enough to work out how busy these people are.", "note") : CapacityPicture.Of(load))}
            {(targets.Length == 0 ? Html.Empty : Part.Table("What is asked, and what the figures give", ["Asked", "Expected in time", "Kept"], targets.Select(t => Row(t.Asked, t.Target))))}
            """));
    }

    private static Html People(HandbookPolicy page, CapacitySymbol capacity, CapacityLoad? load)
    {
        if ((capacity.StaffCount ?? capacity.StaffedBy?.Staff) is not { } staff)
        {
            return Html.Empty;
        }

        Html role = capacity.StaffedBy is { } filled ? Html.Of($" ({page.Link(filled)})") : Html.Empty;
        string atWork = load is { IsThroughput: false } && capacity.Shrinkage > 0
            ? "; " + PlainWords.Percent(capacity.Shrinkage) + " of their paid time is not work, so that " + load.PeopleAtWork.ToText(1) + (load.PeopleAtWork == 1 ? " is" : " are") + " at work at any moment"
            : string.Empty;
        return Html.Of($"{PlainWords.Number(staff)}{role}{atWork}");
    }

    private static Html Busy(Fraction occupancy) => Html.Of($"<b>{PlainWords.Percent(occupancy)}</b> of the time{(occupancy > 1 ? Html.Of($" {Part.Chip("more than can be done", "no")}") : Html.Empty)}");

    private static IEnumerable<(string Asked, BackedTarget Target)> Targets(HandbookPolicy page, Symbol served)
    {
        IEnumerable<(string Name, BackedTarget Target)> targets = served switch
        {
            StandardSymbol standard => BackedTarget.Of(standard, page.Serving).Select(t => (PlainWords.Heading(standard), t))
                .Concat(page.Policy.Promises.Where(p => p.Standard == standard && p.OwnTarget is not null).SelectMany(p => BackedTarget.Of(p, page.Serving).Select(t => (PlainWords.Heading(p), t)))),
            PromiseSymbol promise => BackedTarget.Of(promise, page.Serving).Select(t => (PlainWords.Heading(promise), t)),
            _ => [],
        };
        return targets.Select(t => (t.Name + ": " + (t.Target.Share == 1m ? "every case" : PlainWords.Percent(t.Target.Share)) + " " + PlainWords.Until(t.Target.Deadline), t.Target));
    }

    private static IEnumerable<Html> Row(string asked, BackedTarget target)
    {
        CapacityModel model = target.Model!;
        bool isKept = model.Keeps(target.Share);
        bool isKeptAtPeak = model.KeepsAtPeak(target.Share, out _);
        string how = model.Kind switch
        {
            ServiceModel.Backlog => "calculated from a weekly backlog model",
            ServiceModel.ErlangA => "by Erlang A, with customers who give up",
            _ => "by Erlang C",
        };
        yield return asked;
        yield return Html.Of($"<b>{PlainWords.Percent(model.Level)}</b> <span class=\"note\">{how}</span>");
        yield return !isKept ? Part.Chip("no", "no") : isKeptAtPeak ? Part.Chip("yes", "yes") : Part.Chip("not at the busiest", "ask");
    }
}
