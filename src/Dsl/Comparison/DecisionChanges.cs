using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>What is decided in another way, for customers.</summary>
internal static class DecisionChanges
{
    /// <summary>Compares the requests that both versions have.</summary>
    /// <returns>Those that could not be compared, of the new version.</returns>
    public static IReadOnlyCollection<RequestSymbol> Add(ChangeList changes, ICollection<UndecidedChange> undecided, PolicySymbol before, PolicySymbol after, TimeZoneSource? zones, QuestionLimits limits)
    {
        var missed = new HashSet<RequestSymbol>();
        foreach ((RequestSymbol? old, RequestSymbol? now) in SymbolPairs.Of(before.Requests, after.Requests))
        {
            if (old is null || now is null)
            {
                if (now is null)
                {
                    changes.Add(new PolicyChange(
                        ChangeAudience.Customer, ChangeDirection.Removed, old!, ChangePlace.Of(old!), null, $"{old!.Name} is gone: its cases are not decided any more."));
                }

                continue;
            }

            if (!ProjectFacts.IsSound(old) || !ProjectFacts.IsSound(now))
            {
                missed.Add(now);
                undecided.Add(new UndecidedChange(now, $"The decisions about {now.Name} are not compared: it, or a rule or table of it, has errors."));
            }
            else if (RequestComparison.Of(old, now, zones, limits, out SharedField? missing) is { } comparison)
            {
                foreach (DecisionGroup group in comparison.Groups.Where(g => g.Witness is not null))
                {
                    changes.Add(Change(comparison, group, old, now));
                }

                foreach (UndecidedChange left in comparison.Undecided)
                {
                    undecided.Add(left);
                }
            }
            else
            {
                missed.Add(now);
                undecided.Add(new UndecidedChange(now, $"The decisions about {now.Name} are not compared: {Why(missing!)}."));
            }
        }

        return missed;
    }

    private static string Why(SharedField missing) => missing switch
    {
        { Before: null } => $"'{missing.Named.Name}' must be given, and the old version does not have it",
        { After: null } => $"'{missing.Named.Name}' had to be given, and the new version does not have it",
        _ => $"no value of '{missing.Named.Name}' is one in both versions",
    };

    private static PolicyChange Change(RequestComparison comparison, DecisionGroup group, RequestSymbol old, RequestSymbol now) => new(
        ChangeAudience.Customer,
        group.Direction,
        now,
        ChangePlace.Of(group.Before ?? (group is OutputGroup { OldOutput: var before } ? before : old)),
        ChangePlace.Of(group.After ?? (group is OutputGroup { NewOutput: var after } ? after : now)),
        DecisionWords.Sentence(group, group.Witness!, field => comparison.Tells(group, field)),
        group.Witness);
}
