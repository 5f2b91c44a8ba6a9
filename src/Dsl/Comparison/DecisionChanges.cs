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
                    AddGone(changes, old!, $"{old!.Name} is gone: its cases are not decided any more.");
                }

                continue;
            }

            foreach (FieldSymbol output in old.Fields.Where(f => IsDecided(f) && !now.Fields.Any(n => n.Name == f.Name && IsDecided(n))))
            {
                AddGone(changes, output, $"{old.Name}.{output.Name} is gone: no case gets it any more.");
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

    private static bool IsDecided(FieldSymbol field) => field.Kind is FieldKind.Output or FieldKind.Formula;

    private static void AddGone(ChangeList changes, Symbol gone, string sentence) =>
        changes.Add(new PolicyChange(ChangeAudience.Customer, ChangeDirection.Removed, gone, ChangePlace.Of(gone), null, sentence));

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
