using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

/// <summary>Who the customers are, and what one is worth over the years.</summary>
internal static class CustomerSection
{
    /// <summary>The section.</summary>
    public static Html Of(HandbookPolicy page) => page.Policy.Segments.IsEmpty ? Html.Empty : Part.Section(
        "customers",
        "Who our customers are",
        "What a customer buys, and what that comes to over the years, with those whom they bring.",
        Part.Table("Customers", ["Customer", "Buys", "Brings", "Worth over the years"], page.Policy.Segments.Select(segment => Row(page, segment)), isTitled: false));

    private static IEnumerable<Html> Row(HandbookPolicy page, SegmentSymbol segment)
    {
        yield return Html.Of($"<span id=\"{page.Anchors.Find(segment)}\">{PlainWords.Name(segment)}</span>{(segment.Title is { } title ? Html.Of($" <span class=\"sub\">{title}</span>") : Html.Empty)}");
        yield return segment is { Purchase: { } purchase, PurchaseEvery: { } every, CustomerFor: { } years }
            ? PlainWords.Money(purchase) + " " + PlainWords.Every(every) + ", for " + Years(years)
            : "not said";
        yield return segment.Referring > 0 ? PlainWords.Number(segment.Referring) + (segment.Referring == 1 ? " more customer" : " more customers") : "–";
        yield return segment.LifetimeValue is { } worth ? Html.Of($"<b>{PlainWords.Money(worth)}</b>") : "not said";
    }

    /// <summary>A year is 52 weeks where customers are reckoned with.</summary>
    private static string Years(TimeSpan time) => time.Ticks % (364 * TimeSpan.TicksPerDay) == 0
        ? PlainWords.Count((int)(time.Ticks / (364 * TimeSpan.TicksPerDay)), "year")
        : PlainWords.Time(time);
}
