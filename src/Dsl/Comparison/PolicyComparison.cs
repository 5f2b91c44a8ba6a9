using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// What changed between two versions of a policy, in the order in which people ask: what customers get, what staff may do, what
/// operations must keep running, what callers of the generated code meet. Pure: the same versions give the same changes.
/// </summary>
/// <remarks>
/// Everything is matched by name: rename something, and one thing is gone and another is new. Decisions are compared exactly, over all
/// cases that both versions know, with every rule in force; a change of them is only told with a case that the evaluator has decided in
/// both. A question that costs too much is left undecided alone, and said to be.
/// </remarks>
public sealed class PolicyComparison
{
    private PolicyComparison(ImmutableArray<PolicyChange> changes, ImmutableArray<UndecidedChange> undecided)
    {
        Changes = changes;
        Undecided = undecided;
    }

    /// <summary>The changes: by audience, those of decisions first, then in the order of the new version.</summary>
    public ImmutableArray<PolicyChange> Changes { get; }

    /// <summary>What may have changed, and nobody can say.</summary>
    public ImmutableArray<UndecidedChange> Undecided { get; }

    /// <summary>Compares two versions of a policy.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="zones">Where time zones are found; null: all calendars are UTC.</param>
    /// <param name="limits">What comparing the cases of one request may cost; null: as usual.</param>
    public static PolicyComparison Of(PolicySymbol before, PolicySymbol after, TimeZoneSource? zones = null, QuestionLimits? limits = null)
    {
        var changes = new ChangeList();
        ImmutableArray<UndecidedChange>.Builder undecided = ImmutableArray.CreateBuilder<UndecidedChange>();
        Compare(changes, undecided, before, after, zones, limits ?? QuestionLimits.Usual);
        return new PolicyComparison(changes.Ordered(), undecided.ToImmutable());
    }

    /// <summary>Compares two versions of a project: each policy with the one of its name, of several those that hold on the same days.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version; time zones are found where it finds them.</param>
    /// <param name="limits">What comparing the cases of one request may cost; null: as usual.</param>
    public static PolicyComparison Of(PolicyProject before, PolicyProject after, QuestionLimits? limits = null) => Of(before.Policies, after.Policies, after.Zones, limits);

    /// <summary>Compares two versions of some policies of projects: each with the one of its name, of several those that hold on the same days.</summary>
    /// <param name="before">The old versions.</param>
    /// <param name="after">The new versions.</param>
    /// <param name="zones">Where time zones are found; null: all calendars are UTC.</param>
    /// <param name="limits">What comparing the cases of one request may cost; null: as usual.</param>
    public static PolicyComparison Of(IEnumerable<PolicySymbol> before, IEnumerable<PolicySymbol> after, TimeZoneSource? zones = null, QuestionLimits? limits = null)
    {
        var changes = new ChangeList();
        ImmutableArray<UndecidedChange>.Builder undecided = ImmutableArray.CreateBuilder<UndecidedChange>();
        foreach ((IGrouping<string, PolicySymbol>? old, IGrouping<string, PolicySymbol>? now) in SymbolPairs.Of(ByName(before), ByName(after), g => g.Key))
        {
            if (old is null || now is null)
            {
                WholePolicyChanges.AddOne(changes, PolicyVersions.InOrder((now ?? old)!).Last(), now is not null);
                continue;
            }

            (PolicySymbol[] oldVersions, PolicySymbol[] newVersions) = (PolicyVersions.InOrder(old).ToArray(), PolicyVersions.InOrder(now).ToArray());
            IReadOnlyList<(PolicySymbol Before, PolicySymbol After)> pairs = VersionPairs.Of(oldVersions, newVersions);
            WholePolicyChanges.AddVersions(changes, oldVersions, newVersions, pairs);
            foreach ((PolicySymbol was, PolicySymbol becomes) in pairs)
            {
                Compare(changes, undecided, was, becomes, zones, limits ?? QuestionLimits.Usual);
            }
        }

        return new PolicyComparison(changes.Ordered(), undecided.ToImmutable());
    }

    private static IEnumerable<IGrouping<string, PolicySymbol>> ByName(IEnumerable<PolicySymbol> policies) => policies.GroupBy(p => p.Name, StringComparer.Ordinal);

    private static void Compare(
        ChangeList changes, ICollection<UndecidedChange> undecided, PolicySymbol before, PolicySymbol after, TimeZoneSource? zones, QuestionLimits limits)
    {
        if (HasErrors(before) || HasErrors(after))
        {
            undecided.Add(new UndecidedChange(after, $"Policy {after.Name} has errors{(HasErrors(after) ? string.Empty : " in the old version")}, and is not compared."));
            return;
        }

        IReadOnlyCollection<RequestSymbol> missed = DecisionChanges.Add(changes, undecided, before, after, zones, limits);
        PromiseChanges.Add(changes, before, after);
        TextChanges.Add(changes, before, after);
        StaffChanges.Add(changes, before, after);
        OperationsChanges.Add(changes, before, after);
        CodeChanges.Add(changes, before, after, missed);
    }

    /// <summary>Whether something is broken: what is left of a broken declaration would look like a change.</summary>
    private static bool HasErrors(PolicySymbol policy) => policy.HasErrors
        || policy.Tree.Findings.Any(f => f.Severity == FindingSeverity.Error)
        || policy.Declarations.Any(d => d.HasErrors);
}
