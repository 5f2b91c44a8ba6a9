using System.Collections.Immutable;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Symbols;
using static PolicyLint.Dsl.Report.ReportHead;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether those who meet the customer may decide, and can.</summary>
internal static class EmpowermentQuestions
{
    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<RequestSymbol>(Empowerment, "The front line can settle something of each request on its own", "SVP3002")
        {
            Asked = f => f.Policy.Requests.Where(r => ReferringRules(f, r).Any() && NearestRoleRule.Nearest(f.Policy, r) is not null && f.IsLookedAtWhole(new[] { r })),
            Behind = (f, r) => new[] { NearestRoleRule.Nearest(f.Policy, r)! },
            Repair = (f, r) => f.Bending(WorthBending(f, r)),
        },
        new ReportQuestion<PolicySymbol>(Empowerment, "Somebody may bend a rule", "SVP5011")
        {
            Asked = f => f.Bendable.Any() && !f.Policy.Roles.IsEmpty ? new[] { f.Policy } : Enumerable.Empty<PolicySymbol>(),
            Behind = (f, _) => f.Policy.Roles.Where(r => !r.Discretions.IsEmpty),
            Repair = (f, _) => f.Bending(f.Bendable.OrderByDescending(f.IsRigid).First()),
        },
        new ReportQuestion<RequestSymbol>(Empowerment, "Few people have to agree to a request", "SVP3001", "SVP3010")
        {
            Asked = f => f.Policy.Requests.Where(r => ReferringRules(f, r).Any() && f.IsLookedAtWhole(new[] { r })),
        },
        new ReportQuestion<RuleSymbol>(Empowerment, "Each rule refers to people who may decide", "SVP3003", "SVP3011")
        {
            Asked = f => f.Policy.Rules.Where(r => ReportFacts.ReferredTo(r).Any() && f.IsLookedAtWhole(r.Bodies.Select(b => b.Request))),
            Behind = (_, r) => new Symbol[] { r }.Concat(ReportFacts.ReferredTo(r).Distinct()),
        },
        new ReportQuestion<EscalationSymbol>(
            Empowerment, "Each ladder is short, reaches people and decides in time", "SVP3001", "SVP3004", "SVP3005", "SVP3006", "SVP3007")
        {
            Asked = f => f.Policy.Escalations,
        },
        new ReportQuestion<RoleSymbol>(Empowerment, "People fill each role", "SVP3009")
        {
            Asked = f => f.Policy.Roles,
            Lack = (f, r) => IsStaffed(f, r) ? null : "Nothing says how many people fill role " + Quoted.Name(r) + ".",
            Repair = (f, r) => IsStaffed(f, r) ? null : ReportRepair.Into(r, "staff …"),
        },
        new ReportQuestion<RoleSymbol>(Empowerment, "Each role is coached", "SVP5009")
        {
            Asked = f => f.Policy.Roles,
            Lack = (_, r) => r.CoachedEvery is null ? "Role " + Quoted.Name(r) + " is never coached." : null,
            Repair = (_, r) => ReportRepair.Into(r, "coached every 2 weeks on \"…\""),
        });

    private static IEnumerable<RuleSymbol> ReferringRules(ReportFacts facts, RequestSymbol request) =>
        facts.Policy.Rules.Where(r => r.Bodies.Any(b => b.Request == request) && ReportFacts.ReferredTo(r).Any());

    /// <summary>A rule that nothing bends yet, rather one that refers: then the front line settles what it had to pass on.</summary>
    private static RuleSymbol WorthBending(ReportFacts facts, RequestSymbol request)
    {
        RuleSymbol[] referring = ReferringRules(facts, request).ToArray();
        return facts.Bendable.Where(r => r.Bodies.Any(b => b.Request == request))
            .OrderByDescending(facts.IsRigid)
            .ThenByDescending(referring.Contains)
            .FirstOrDefault() ?? referring[0];
    }

    /// <summary>A capacity may say how many of a role it has instead.</summary>
    private static bool IsStaffed(ReportFacts facts, RoleSymbol role) => role.Staff is { } staff
        ? staff > 0
        : facts.Project.Project.Policies.SelectMany(p => p.Capacities).Any(c => c.StaffedBy == role && c.StaffCount > 0);
}
