using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>The few constants of each type that generated policies mention, the least first, so that they meet again and again.</summary>
internal static class PolicyWords
{
    public static readonly IReadOnlyList<TypeKind> Types =
    [
        TypeKind.YesNo, TypeKind.Text, TypeKind.Number, TypeKind.Count, TypeKind.Percent, TypeKind.Money, TypeKind.Duration,
        TypeKind.Date, TypeKind.Time, TypeKind.DateTime, TypeKind.Choice, TypeKind.Segment,
    ];

    private static readonly string[] YesNo = ["no", "yes"];
    private static readonly string[] Texts = ["\"\"", "\"A\"", "\"a\"", "\"a \\\"b\\\"\"", "\"\u00e4\"", "\"a\u0308\""];
    private static readonly string[] Numbers = ["-10", "-0.5", "0", "0.01", "0.5", "1", "1.5", "2", "3", "10", "100", "1_000"];
    private static readonly string[] Counts = ["-3", "-1", "0", "1", "2", "3", "5", "10", "30", "100"];
    private static readonly string[] Percents = ["-10%", "0%", "0.1%", "5%", "12.5%", "33%", "50%", "100%", "150%"];
    private static readonly string[] Monies = ["-5 GBP", "0 GBP", "0.01 GBP", "10 GBP", "49.99 GBP", "50 GBP", "150 GBP", "1_000 GBP"];
    private static readonly string[] Durations = ["-1 days", "0 days", "1 second", "30 minutes", "1 hour 30 minutes", "4 hours", "1 day", "30 days", "5 weeks"];
    private static readonly string[] Dates = ["2024-02-29", "2025-12-31", "2026-01-01", "2026-01-31", "2026-03-29", "2026-06-03", "2026-12-25", "2027-01-01"];
    private static readonly string[] Times = ["00:00", "00:01", "09:00", "12:30", "17:59", "18:00", "23:59"];
    private static readonly string[] Moments = ["2025-12-31 at 23:59", "2026-01-01 at 00:00", "2026-03-29 at 01:30", "2026-06-03 at 09:00", "2026-06-03 at 13:01", "2026-10-25 at 01:30"];

    /// <summary>Constants of a type that needs no declaration.</summary>
    public static IReadOnlyList<string> Of(TypeKind kind) => kind switch
    {
        TypeKind.YesNo => YesNo,
        TypeKind.Text => Texts,
        TypeKind.Number => Numbers,
        TypeKind.Count => Counts,
        TypeKind.Percent => Percents,
        TypeKind.Money => Monies,
        TypeKind.Duration => Durations,
        TypeKind.Date => Dates,
        TypeKind.Time => Times,
        TypeKind.DateTime => Moments,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The constants of this type are declared."),
    };

    /// <summary>The type as it is written.</summary>
    public static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.YesNo => "yes/no",
        TypeKind.DateTime => "date and time",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether values of the type come one after the other.</summary>
    public static bool IsOrdered(TypeKind kind) => kind is not (TypeKind.YesNo or TypeKind.Text or TypeKind.Choice or TypeKind.Segment);

    /// <summary>Whether values of the type add up.</summary>
    public static bool Adds(TypeKind kind) => kind is TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money or TypeKind.Duration;
}
