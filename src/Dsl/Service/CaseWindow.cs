namespace PolicyLint.Dsl.Service;

using PolicyLint.Dsl.Symbols;

/// <summary>
/// The days on which cases of a policy come in, as far as they are looked at: two years from its first day (without one, from the
/// year of the first closure), longer where closures are known further ahead.
/// </summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
internal sealed record CaseWindow(DateTime First, DateTime Last)
{
    /// <summary>How many days ahead anything is reckoned.</summary>
    public const int FurthestDays = 12_000;

    /// <summary>The same in ticks.</summary>
    public const long Furthest = FurthestDays * TimeSpan.TicksPerDay;

    private const int Years = 2;
    private const int MostYears = 5;

    /// <summary>The days on which cases of a policy come in.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="calendars">The calendars that count.</param>
    /// <returns>Null for days that no case has.</returns>
    public static CaseWindow? Of(PolicySymbol policy, IReadOnlyCollection<CalendarSymbol> calendars)
    {
        DateTime[] closures = calendars.SelectMany(calendar => calendar.Closures).Select(closure => closure.From).OrderBy(day => day).ToArray();
        DateTime first = policy.EffectiveFrom ?? (closures.Length > 0 ? new DateTime(closures[0].Year, 1, 1) : new DateTime(2026, 1, 1));
        if (first.Year is < 1900 or > 9000)
        {
            return null;
        }

        DateTime last = first.AddYears(Years);
        foreach (DateTime closure in closures)
        {
            last = closure > last && closure <= first.AddYears(MostYears) ? closure : last;
        }

        return policy.LastDay < first ? null : new CaseWindow(first, policy.LastDay is { } until && until < last ? until : last);
    }
}
