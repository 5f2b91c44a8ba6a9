using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// Versions of one policy in two projects, paired by the days on which they hold: what customers met on a day is compared with what they
/// meet on that day now. A version that is announced is held against the one whose days it takes, and the one in force against itself.
/// </summary>
internal static class VersionPairs
{
    /// <summary>The pairs, by day. A version for days that had none is held against the one before it; where no day is in common, the latest against the latest.</summary>
    /// <param name="before">The old versions, the earliest first; at least one.</param>
    /// <param name="after">The new versions, the earliest first; at least one.</param>
    public static IReadOnlyList<(PolicySymbol Before, PolicySymbol After)> Of(IReadOnlyList<PolicySymbol> before, IReadOnlyList<PolicySymbol> after)
    {
        var pairs = new List<(PolicySymbol Before, PolicySymbol After)>();
        foreach (DateTime day in before.Concat(after).Select(PolicyVersions.StartOf).Distinct().OrderBy(day => day))
        {
            if (On(before, day) is { } old && On(after, day) is { } now && !pairs.Contains((old, now)))
            {
                pairs.Add((old, now));
            }
        }

        foreach (PolicySymbol now in after.Where(v => pairs.All(p => p.After != v)).ToArray())
        {
            if (before.LastOrDefault(v => PolicyVersions.StartOf(v) < PolicyVersions.StartOf(now)) is { } last)
            {
                pairs.Add((last, now));
            }
        }

        if (pairs.Count == 0)
        {
            pairs.Add((before[before.Count - 1], after[after.Count - 1]));
        }

        return pairs;
    }

    /// <summary>The version that holds on a day: the last that has started, unless it has ended.</summary>
    private static PolicySymbol? On(IReadOnlyList<PolicySymbol> versions, DateTime day) =>
        versions.LastOrDefault(v => PolicyVersions.StartOf(v) <= day) is { } last && PolicyVersions.IsInForce(last, day) ? last : null;
}
