using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>What SVP4001 says where a ladder lets nobody decide before a promise is due: its first steps only inform, and take longer.</summary>
internal static class LadderClaim
{
    public static ImpossibleClaim? Of(PromiseSymbol promise, PolicyProject project)
    {
        if (promise.Standard is not { } standard)
        {
            return null;
        }

        ImmutableArray<StandardTarget> targets = promise.OwnTarget is { } own ? ImmutableArray.Create(own) : standard.Targets;
        StandardTarget[] promised = targets.Where(target => target is { Deadline: not null, Condition: null, IsOtherwise: false, Share: > 0m }).ToArray();
        if (promised.Length == 0)
        {
            return null;
        }

        foreach (EscalationSymbol ladder in project.Policies.SelectMany(policy => policy.Escalations))
        {
            if (!ladder.HasErrors && LadderWait.Serves(ladder, standard) && LadderWait.Of(ladder) is { } wait
                && promised.FirstOrDefault(target => wait.Exceeds(target.Deadline!)) is { } target)
            {
                return Claim(promise, target, ladder, wait);
            }
        }

        return null;
    }

    private static ImpossibleClaim Claim(PromiseSymbol promise, StandardTarget target, EscalationSymbol ladder, LadderWait wait)
    {
        string[] waits = wait.Steps.Select(step => Quoted.Short(step.Tree.TextOf(((StepClauseSyntax)step.Syntax).Within.Duration))).ToArray();
        string roles = Quoted.List(wait.Steps.Select(step => Quoted.Text(step.Name)).ToArray());
        string message = CapacityWords.Promised(promise, target.Share) + ", but " + Quoted.Name(ladder) + " lets nobody decide before a wait of " + Quoted.List(waits)
            + ": " + roles + (waits.Length == 1 ? " only informs" : " only inform") + ". Let the first step decide, shorten it, or promise "
            + (waits.Length == 1 ? waits[0] : "no less than their sum") + ".";

        // One step by the promise's own clock is as long as the promise could be.
        EscalationStepSymbol first = wait.Steps[0];
        bool isSameClock = wait.Steps.Length == 1 && first.Within?.Clock is not null && target.Deadline!.Within?.Clock is not null
            && first.Clock == target.Deadline.Calendar;
        Fix? fix = isSameClock && CapacityWords.TargetOf(promise)?.Deadline is WithinDeadlineSyntax within
            ? new Fix("Promise " + waits[0], ImmutableArray.Create(new TextEdit(promise.Tree.Text.Path, promise.Tree.SpanOf(within.Duration), waits[0])))
            : null;
        return new ImpossibleClaim(
            CapacityWords.SpanOf(promise),
            message,
            wait.Steps.Select(step => new RelatedPlace(step.Tree.Text.Path, step.NameSpan, "This step only informs.")).ToImmutableArray(),
            CapacityRepair.All(fix));
    }
}
