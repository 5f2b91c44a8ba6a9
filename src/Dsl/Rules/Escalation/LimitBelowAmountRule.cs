using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3003: a case that is referred to a role whose limit is below its amount, and to nobody else whose limit is not.</summary>
public sealed class LimitBelowAmountRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3003", "Refer to people whose limit is high enough", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            if (context.Facts.ReferralsOf(regions) is not { Roles.IsEmpty: false } referrals || AmountOf(context.Policy, regions.Request) is not { } amount)
            {
                continue;
            }

            // Cases that some role referred to may approve: SVP3011 speaks of roles that may approve nothing.
            int[] able = referrals.Roles.SelectMany(r => Able(regions, r.Role, r.Cases, amount)).ToArray();
            foreach ((RuleBody body, ClauseSymbol clause) in Restrictions.Of(regions.Request))
            {
                foreach (VerdictEffect effect in clause.Effects.OfType<VerdictEffect>().Where(e => e.Role is not null))
                {
                    Analyze(context, regions, [.. referrals.Denied, .. able], amount, body, clause, effect);
                }
            }
        }
    }

    private static void Analyze(
        RuleContext context, RequestRegions regions, IReadOnlyList<int> settled, FieldSymbol amount, RuleBody body, ClauseSymbol clause, VerdictEffect effect)
    {
        RoleSymbol role = effect.Role!;
        if (LimitOf(role, amount) is not { } limit || regions.Of(body, clause) is not { } region)
        {
            return;
        }

        int? within = regions.Ask(clause, sets => (int?)sets.Not(sets.Without(region.Stands, WithinLimit(sets, role, amount))));
        if (within is { } others and not Diagram.All && regions.FindOutside([others, .. settled], clause, d => IsBeyond(d, clause, amount)) is { } witness)
        {
            string sum = Symbols.Words.Value(amount.Type, witness.Inputs[amount]);
            string most = Symbols.Words.Value(amount.Type, limit);
            context.Report(
                body.Rule,
                context.Tree.SpanOf(effect.Syntax),
                Quoted.Text(DecisionText.Path(clause)) + " refers " + CaseText.One(witness) + " to " + Quoted.Name(role) + ", who may approve up to " + most + ", not " + sum
                    + ". Refer what is larger to somebody else, or raise the limit.",
                ImmutableArray.Create(new RelatedPlace(role.Tree.Text.Path, role.NameSpan, "Role " + Quoted.Name(role) + " may approve up to " + most + ".")),
                example: CaseText.Example(witness, "Beyond the limit of " + role.Name));
        }
    }

    /// <summary>The field that limits speak of; null where that is not one field that is passed in.</summary>
    private static FieldSymbol? AmountOf(PolicySymbol policy, RequestSymbol request)
    {
        FieldSymbol?[] amounts = policy.RolesInReach
            .SelectMany(r => r.Approvals)
            .Where(a => a.Request == request && a.Limit is not null)
            .Select(a => a.Amount)
            .Distinct()
            .ToArray();
        return amounts.Length == 1 && amounts[0] is { Kind: FieldKind.Input } amount ? amount : null;
    }

    /// <summary>The most that a role may approve of a request; null where it may approve none, or any amount.</summary>
    private static Money? LimitOf(RoleSymbol role, FieldSymbol amount)
    {
        Money? most = null;
        foreach (Approval approval in role.Approvals)
        {
            if (approval.Request == amount.Request)
            {
                if (approval.Limit is not { } limit)
                {
                    return null;
                }

                most = most is { } other && other.Amount >= limit.Amount ? other : limit;
            }
        }

        return most;
    }

    /// <summary>The cases that are sent to a role and that it may approve; where that was given up, all.</summary>
    private static IEnumerable<int> Able(RequestRegions regions, RoleSymbol role, ImmutableArray<int> cases, FieldSymbol amount) =>
        cases.Select(c => regions.Ask(regions.Request, sets => (int?)sets.And(c, WithinLimit(sets, role, amount))) ?? Diagram.All);

    /// <summary>The cases whose amount a role may approve: all where the policy doesn't say that it may approve, which is another finding.</summary>
    private static int WithinLimit(CaseSets sets, RoleSymbol role, FieldSymbol amount) => LimitOf(role, amount) is { } limit
        ? sets.Cells(amount, c => c.IsUnknown || CellTests.Holds(ComparisonOperator.LessOrEqual, c, limit))
        : Diagram.All;

    private static bool IsBeyond(Decision decision, ClauseSymbol clause, FieldSymbol amount) =>
        decision is { Verdict: Verdict.Refer, Approvers.IsEmpty: false }
        && decision.Rules.Any(r => r.Applied == clause)
        && decision.Values[amount] is Money money
        && decision.Approvers.All(r => LimitOf(r, amount) is { } limit && limit.Amount < money.Amount);
}
