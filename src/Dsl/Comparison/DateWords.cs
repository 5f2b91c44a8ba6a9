using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>The days on which something holds, as notes say them.</summary>
internal static class DateWords
{
    /// <summary><c>every day</c>, <c>from 2026-01-01</c>, <c>until 2026-06-30</c>, <c>2026-01-01 to 2026-06-30</c>.</summary>
    public static string Of(DateTime? from, DateTime? until) => (from, until) switch
    {
        (null, null) => "every day",
        ({ } first, null) => "from " + Words.Date(first),
        (null, { } last) => "until " + Words.Date(last),
        ({ } first, { } last) => Words.Date(first) + " to " + Words.Date(last),
    };
}
