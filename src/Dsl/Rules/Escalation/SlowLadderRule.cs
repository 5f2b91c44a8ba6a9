using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>
/// SVP3004: a ladder on which a case may be decided later than the promise or standard that it serves allows. The worst start is found
/// exactly: every opening, closing, holiday and change of the clocks of the calendars involved is looked at.
/// </summary>
public sealed class SlowLadderRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3004", "Decide before it is due", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (EscalationSymbol ladder in context.Policy.Escalations)
        {
            int deciding = DecidingSteps(ladder);
            if (deciding == 0 || ladder.HasErrors)
            {
                continue;
            }

            LadderOverrun[] overruns = ServedTarget.Of(ladder, context.Facts)
                .Select(target => LadderOverrun.Of(ladder, deciding, target, context))
                .OfType<LadderOverrun>()
                .ToArray();
            if (overruns.Length > 0)
            {
                Report(context, ladder, overruns);
            }
        }
    }

    /// <summary>How many steps there are up to the last by whose time the case is decided.</summary>
    private static int DecidingSteps(EscalationSymbol ladder)
    {
        int count = ladder.Steps.Length;
        while (count > 0 && ladder.Steps[count - 1] is { Act: StepAct.Informs, OnSilence: StepSilence.Escalate })
        {
            count--;
        }

        return count;
    }

    private static void Report(RuleContext context, EscalationSymbol ladder, LadderOverrun[] overruns)
    {
        LadderOverrun worst = overruns[0];
        string asked = worst.Target.Served is PromiseSymbol ? " promises it " : " asks for it ";
        string takes = Symbols.Words.Duration(new TimeSpan(worst.End - worst.Start));
        string leaves = Symbols.Words.Duration(new TimeSpan(worst.Due - worst.Start));
        string fact = worst.Calendar is { } calendar
            ? Quoted.Name(ladder) + " may take until " + MomentWords.Of(calendar, worst.End) + " to decide a case that opens on " + MomentWords.Of(calendar, worst.Start)
                + " (" + takes + "), and " + Quoted.Name(worst.Target.Served) + asked + "by " + MomentWords.Of(calendar, worst.Due) + " (" + leaves + ")"
            : Quoted.Name(ladder) + " may take " + takes + " to decide a case, and " + Quoted.Name(worst.Target.Served) + asked + "within " + leaves;
        context.Report(
            ladder,
            context.Tree.SpanOf(((StepClauseSyntax)worst.Step.Syntax).Within.Duration),
            fact + ". Give the steps less time, or promise a longer time.",
            overruns.Select(o => o.Target.Served).Distinct()
                .Select(served => new RelatedPlace(served.Tree.Text.Path, served.NameSpan, Quoted.Name(served) + " is due earlier."))
                .ToImmutableArray());
    }
}
