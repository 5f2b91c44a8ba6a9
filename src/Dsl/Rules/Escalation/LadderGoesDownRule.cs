using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3006: a ladder that goes down, since a later step may approve less than an earlier one, or that comes to one role twice.</summary>
public sealed class LadderGoesDownRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3006", "Climb to people who may decide more", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (EscalationSymbol ladder in context.Policy.Escalations)
        {
            for (int i = 1; i < ladder.Steps.Length; i++)
            {
                EscalationStepSymbol step = ladder.Steps[i];
                EscalationStepSymbol[] earlier = ladder.Steps.Take(i).Where(other => other.Role is { HasErrors: false }).ToArray();
                if (step.Role is not { HasErrors: false } || ChecksItself(step, earlier))
                {
                    continue;
                }

                if (earlier.FirstOrDefault(other => other.Role == step.Role) is { } same)
                {
                    Report(context, step, same, Quoted.Name(ladder) + " comes to " + Quoted.Name(step) + " twice. Leave one of the steps out: the case is no further for it.", " acts here.");
                }
                else if (earlier.FirstOrDefault(other => MayApproveLess(step, other)) is { } higher)
                {
                    Report(
                        context,
                        step,
                        higher,
                        Quoted.Name(ladder) + " goes down: " + Quoted.Name(step) + " may approve " + Limit(step) + ", and " + Quoted.Name(higher) + ", who comes before, "
                            + Limit(higher) + ". Put " + Quoted.Name(step) + " first, or raise its limit.",
                        " may approve more.");
                }
            }
        }
    }

    /// <summary>Whether a role approves its own decision, which SVP3007 tells.</summary>
    private static bool ChecksItself(EscalationStepSymbol step, EscalationStepSymbol[] earlier) =>
        step.Act == StepAct.Approves && earlier.Any(other => other.Role == step.Role && other.Act == StepAct.Decides);

    /// <summary>Only what both may approve of the same amount, over the same time, can be compared.</summary>
    private static bool MayApproveLess(EscalationStepSymbol step, EscalationStepSymbol earlier) =>
        step.Act != StepAct.Informs && earlier.Act != StepAct.Informs
        && ApprovalOf(step) is { Limit: { } limit } own
        && ApprovalOf(earlier) is { } others && own.Amount == others.Amount && own.Per is null && others.Per is null
        && (others.Limit is not { } higher || (higher.Currency == limit.Currency && limit.Amount < higher.Amount));

    /// <summary>What the role of a step may approve of the ladder's request; null where that is nothing, or several things.</summary>
    private static Approval? ApprovalOf(EscalationStepSymbol step)
    {
        Approval[] approvals = step.Escalation.Request is { } request ? step.Role!.Approvals.Where(a => a.Request == request).ToArray() : [];
        return approvals.Length == 1 ? approvals[0] : null;
    }

    private static string Limit(EscalationStepSymbol step) =>
        ApprovalOf(step)!.Limit is { } limit ? "up to " + Words.Number(limit.Amount) + " " + limit.Currency : "any amount";

    private static void Report(RuleContext context, EscalationStepSymbol step, EscalationStepSymbol other, string message, string note) => context.Report(
        step.Escalation,
        context.Tree.SpanOf(((StepClauseSyntax)step.Syntax).Role),
        message,
        ImmutableArray.Create(new RelatedPlace(context.Tree.Text.Path, context.Tree.SpanOf(((StepClauseSyntax)other.Syntax).Role), Quoted.Name(other) + note)));
}
