using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>A policy that is new or gone with all that it says, its versions, and the time in which they hold together.</summary>
internal static class WholePolicyChanges
{
    /// <summary>A policy that only one side has.</summary>
    /// <param name="changes">Where changes go.</param>
    /// <param name="policy">The policy; of several versions the latest.</param>
    /// <param name="isNew">Whether the new side has it.</param>
    public static void AddOne(ChangeList changes, PolicySymbol policy, bool isNew)
    {
        string name = "Policy " + policy.Name;
        changes.AddOne(ChangeAudience.Code, policy, isNew, name);
        string[] meant = Meant(policy).ToArray();
        if (meant.Length > 0)
        {
            Add(changes, policy, isNew, name + (isNew ? " is new, with " : " is gone, and with it ") + Quoted.List(meant) + ".");
        }
    }

    /// <summary>Versions that only one side has, and from when until when the policy holds: who loses days at its end is promised less.</summary>
    /// <param name="changes">Where changes go.</param>
    /// <param name="before">The old versions, the earliest first; at least one.</param>
    /// <param name="after">The new versions, the earliest first; at least one.</param>
    /// <param name="pairs">Which of them are held against each other.</param>
    public static void AddVersions(
        ChangeList changes, IReadOnlyList<PolicySymbol> before, IReadOnlyList<PolicySymbol> after, IReadOnlyList<(PolicySymbol Before, PolicySymbol After)> pairs)
    {
        // As many as before: one with another first day was moved, if it is held against another.
        bool isMoved = before.Count == after.Count;
        AddVersions(changes, after.Where(v => !isMoved || pairs.All(p => p.After != v)), before, isNew: true);
        AddVersions(changes, before.Where(v => !isMoved || pairs.All(p => p.Before != v)), after, isNew: false);

        (PolicySymbol old, PolicySymbol now) = (before[before.Count - 1], after[after.Count - 1]);
        int end = (now.EffectiveUntil ?? DateTime.MaxValue).CompareTo(old.EffectiveUntil ?? DateTime.MaxValue);
        changes.AddPart(
            ChangeAudience.Customer,
            (old, now),
            "the time in which it holds",
            DateWords.Of(before[0].EffectiveFrom, old.EffectiveUntil),
            DateWords.Of(after[0].EffectiveFrom, now.EffectiveUntil),
            end < 0 ? ChangeDirection.Weaker : null,
            n => n is EffectiveClauseSyntax);
    }

    private static void AddVersions(ChangeList changes, IEnumerable<PolicySymbol> versions, IReadOnlyList<PolicySymbol> others, bool isNew)
    {
        foreach (PolicySymbol version in versions.Where(v => others.All(o => PolicyVersions.StartOf(o) != PolicyVersions.StartOf(v))))
        {
            string time = DateWords.Of(version.EffectiveFrom, version.EffectiveUntil);
            changes.AddOne(ChangeAudience.Code, version, isNew, $"The version of policy {version.Name} that holds {time}");
            if (isNew)
            {
                Add(changes, version, isNew, $"{version.Name} has another version {time}: what changes with it changes then.");
            }
        }
    }

    private static void Add(ChangeList changes, PolicySymbol policy, bool isNew, string sentence) => changes.Add(new PolicyChange(
        ChangeAudience.Customer,
        isNew ? ChangeDirection.Added : ChangeDirection.Removed,
        policy,
        isNew ? null : ChangePlace.Of(policy),
        isNew ? ChangePlace.Of(policy) : null,
        sentence));

    /// <summary>What customers have of a policy.</summary>
    private static IEnumerable<string> Meant(PolicySymbol policy)
    {
        if (!policy.Requests.IsEmpty)
        {
            yield return "the decisions about " + Quoted.List(policy.Requests.Select(r => r.Name).ToArray());
        }

        if (!policy.Promises.IsEmpty)
        {
            yield return (policy.Promises.Length == 1 ? "promise " : "promises ") + Quoted.List(policy.Promises.Select(p => p.Name).ToArray());
        }
    }
}
