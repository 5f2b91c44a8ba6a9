using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3010: a case that is referred although what is at stake is less than what the approval costs by <c>svcpolicy.approval_cost</c>.</summary>
public sealed class DearApprovalRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3010", "Ask for approval only where it protects more than it costs", "Escalation", FindingSeverity.Information);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        if (context.Options.ApprovalCost is not { } cost)
        {
            return;
        }

        foreach (RequestRegions regions in context.Regions())
        {
            FieldSymbol[] amounts = regions.Request.Fields.Where(f => f.Kind == FieldKind.Input && f.Type.Kind == TypeKind.Money).ToArray();
            if (amounts.Length != 1 || amounts[0].Type.Currency != cost.Currency || context.Facts.ReferralsOf(regions) is not { } referrals)
            {
                continue;
            }

            FieldSymbol amount = amounts[0];

            foreach ((RuleBody body, ClauseSymbol clause) in Restrictions.Of(regions.Request).Where(c => c.Clause.Verdict == Verdict.Refer))
            {
                if (regions.Of(body, clause) is { } region
                    && regions.Without(region.Stands, referrals.Denied, clause) is { } open
                    && regions.Find(open, d => IsDear(d, body, clause, amount, cost)) is { } witness)
                {
                    Report(context, body, clause, witness, amount, cost);
                }
            }
        }
    }

    /// <summary>A case of nothing shows nothing.</summary>
    private static bool IsDear(Decision decision, RuleBody body, ClauseSymbol clause, FieldSymbol amount, Money cost) =>
        decision.Verdict == Verdict.Refer
        && decision.Rules.Any(r => r.Body == body && r.Applied == clause)
        && decision.Values[amount] is Money money && money.Amount > 0 && money.Amount < cost.Amount * Count(decision);

    private static int Count(Decision decision) => Math.Max(1, decision.Approvers.Length);

    private static void Report(RuleContext context, RuleBody body, ClauseSymbol clause, Witness witness, FieldSymbol amount, Money cost)
    {
        int count = Count(witness.Decision);
        Money all = Money.Of(cost.Amount * count, cost.Currency);
        context.Report(
            body.Rule,
            clause.NameSpan,
            Quoted.Text(DecisionText.Path(clause)) + " sends on " + CaseText.One(witness) + ": " + (count == 1 ? "the approval costs " : "the approvals cost ")
                + Symbols.Words.Value(amount.Type, all) + ", more than the " + Symbols.Words.Value(amount.Type, witness.Inputs[amount])
                + " at stake. Let the first who sees it decide up to that amount.",
            example: CaseText.Example(witness, "Dearer to approve than to grant"));
    }
}
