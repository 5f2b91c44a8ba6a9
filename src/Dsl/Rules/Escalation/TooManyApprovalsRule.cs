using System.Collections.Immutable;
using System.Globalization;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>
/// SVP3001: a ladder on which more steps decide or approve than <c>svcpolicy.max_approvals</c>, or a request of which some case goes to
/// more approvers than that.
/// </summary>
public sealed class TooManyApprovalsRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3001", "Keep approval steps few", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        int most = context.Options.MaxApprovals;
        foreach (EscalationSymbol ladder in context.Policy.Escalations)
        {
            ImmutableArray<EscalationStepSymbol> deciding = ladder.Steps.Where(step => step.Act != StepAct.Informs).ToImmutableArray();
            if (deciding.Length <= most)
            {
                continue;
            }

            ImmutableArray<EscalationStepSymbol> beyond = deciding.RemoveRange(0, most);
            string message = "Escalation " + Quoted.Name(ladder) + " lets " + Count(deciding.Length) + " steps decide or approve, "
                + (most == 1 ? "one is" : Count(most) + " are") + " enough. Drop the "
                + (beyond.Length == 1 ? "step" : "steps") + " of " + Quoted.Names(beyond) + ", or let "
                + (beyond.Length == 1 ? "it" : "them") + " only inform.";
            context.Report(ladder, context.Tree.SpanOf(beyond[0].Syntax), message, Others(context, deciding.RemoveAt(most)));
        }

        foreach (RequestRegions regions in context.Regions())
        {
            if (context.Facts.ReferralsOf(regions)?.ToMoreThan(most) is { } witness)
            {
                Report(context, regions.Request, witness, most);
            }
        }
    }

    private static void Report(RuleContext context, RequestSymbol request, Witness witness, int most)
    {
        Decision decision = witness.Decision;
        context.Report(
            request,
            request.NameSpan,
            CaseText.Article(witness.Decision.Request, isFirst: true) + CaseText.Words(witness) + " needs the approval of " + Quoted.Names(decision.Approvers) + ", " + (most == 1 ? "one is" : Count(most) + " are")
                + " enough. Refer it to one who may decide alone.",
            decision.Rules
                .Where(r => r.Applied is { } applied && applied.Effects.OfType<VerdictEffect>().Any(e => e.Role is not null))
                .Select(r => new RelatedPlace(context.Tree.Text.Path, r.Applied!.NameSpan, Quoted.Text(DecisionText.Path(r.Applied)) + " refers it to " + Quoted.Names(r.Applied.Approvers) + "."))
                .ToImmutableArray(),
            example: CaseText.Example(witness, "More approvals than " + Count(most)));
    }

    private static ImmutableArray<RelatedPlace> Others(RuleContext context, ImmutableArray<EscalationStepSymbol> steps) => steps
        .Select(step => new RelatedPlace(context.Tree.Text.Path, context.Tree.SpanOf(step.Syntax), Quoted.Name(step) + (step.Act == StepAct.Decides ? " decides here." : " approves here.")))
        .ToImmutableArray();

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
