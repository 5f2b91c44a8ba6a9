using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>A time that a ladder has to keep.</summary>
/// <param name="Served">The promise or standard that asks for it.</param>
/// <param name="Deadline">Until when.</param>
internal sealed record ServedTarget(Symbol Served, Symbols.Deadline Deadline)
{
    /// <summary>
    /// What a ladder has to keep: the promises with a target of their own on each standard that it serves, and the standard. Of several
    /// targets for the same cases the greatest share counts: what the others give up is left to the ladder.
    /// </summary>
    public static IEnumerable<ServedTarget> Of(EscalationSymbol ladder, ProjectFacts facts)
    {
        foreach (StandardSymbol standard in facts.Project.Policies.SelectMany(policy => policy.Standards))
        {
            if (standard.HasErrors || !LadderWait.Serves(ladder, standard))
            {
                continue;
            }

            foreach (PromiseSymbol promise in facts.PromisesOn(standard))
            {
                if (!promise.HasErrors && promise.OwnTarget is { Deadline: { } own, Share: > 0m })
                {
                    yield return new ServedTarget(promise, own);
                }
            }

            foreach (StandardTarget target in standard.Targets)
            {
                if (target is { Deadline: { } deadline, Share: > 0m } && !standard.Targets.Any(other => other.Share > target.Share && HoldsWith(other, target, standard)))
                {
                    yield return new ServedTarget(standard, deadline);
                }
            }
        }
    }

    /// <summary>Whether a target with a time holds whenever another does.</summary>
    private static bool HoldsWith(StandardTarget other, StandardTarget target, StandardSymbol standard) => other.Deadline is not null
        && (other is { Condition: null, IsOtherwise: false }
            || (other.IsOtherwise && target.IsOtherwise)
            || (other.Condition is { } one && target.Condition is { } two && standard.Tree.TextOf(one.Syntax) == standard.Tree.TextOf(two.Syntax)));
}
