using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Units of time after a number, and the order in which they stand.</summary>
internal static class Units
{
    private static readonly Keyword[] All =
    [
        Keyword.Second, Keyword.Seconds, Keyword.Minute, Keyword.Minutes, Keyword.Hour, Keyword.Hours, Keyword.Day, Keyword.Days,
        Keyword.Week, Keyword.Weeks, Keyword.Month, Keyword.Months, Keyword.Year, Keyword.Years,
    ];

    /// <summary>Every unit, singular and plural.</summary>
    public static IReadOnlyList<Keyword> Words => All;

    /// <summary>Whether a unit stands at a place.</summary>
    public static bool IsAt(ParseContext context, int index) => KeywordTable.Is(context.KeywordAt(index), WordClasses.Unit);

    /// <summary>How large a unit is among units: seconds 0 to years 6.</summary>
    public static int RankOf(Keyword unit) => Array.IndexOf(All, unit) / 2;

    /// <summary>Reports the unit at a place where it does not go after the one before it.</summary>
    public static void CheckOrder(ParseContext context, int before, int index)
    {
        int larger = RankOf(context.KeywordAt(before));
        int smaller = RankOf(context.KeywordAt(index));
        const int FirstOfCalendar = 5;
        if (larger >= FirstOfCalendar != smaller >= FirstOfCalendar)
        {
            context.ReportCondition(
                MalformedValueRule.Descriptor,
                index,
                "Months and years have no fixed length, so " + context.Found(index) + " does not go with " + context.Found(before)
                    + ". Write one or the other.");
        }
        else if (smaller >= larger)
        {
            context.ReportCondition(
                MalformedValueRule.Descriptor,
                index,
                "In a duration each unit is smaller than the one before; " + context.Found(index) + " is not smaller than " + context.Found(before)
                    + ". Write the larger unit first, each once.");
        }
    }
}
