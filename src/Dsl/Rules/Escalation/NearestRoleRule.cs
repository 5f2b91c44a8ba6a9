using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>SVP3002: a request of which the role nearest the customer can settle no case: whatever is not denied needs somebody else.</summary>
public sealed class NearestRoleRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3002", "Let the people nearest the customer decide something", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (RequestRegions regions in context.Regions())
        {
            if (Nearest(context.Policy, regions.Request) is not { } nearest
                || context.Facts.ReferralsOf(regions) is not { Roles.IsEmpty: false } referrals
                || MayBendAny(nearest, regions.Request)
                || regions.AreAll(referrals.Denied, regions.Request) != false)
            {
                continue;
            }

            (RoleSymbol Role, ImmutableArray<int> Cases)[] others = referrals.Roles.Where(r => r.Role != nearest).ToArray();
            if (regions.AreAll(referrals.Denied.Concat(others.SelectMany(r => r.Cases)).ToArray(), regions.Request) == true)
            {
                context.Report(
                    regions.Request,
                    regions.Request.NameSpan,
                    Quoted.Name(nearest) + ", the role nearest the customer, can settle no " + regions.Request.Name + ": every one that is not denied needs "
                        + Quoted.List(others.Select(o => Quoted.Name(o.Role)).ToArray()).Replace(" and ", " or ")
                        + ". Leave the plain cases to " + Quoted.Name(nearest) + ", or let it bend a rule.",
                    ImmutableArray.Create(new RelatedPlace(nearest.Tree.Text.Path, nearest.NameSpan, "The role nearest the customer.")));
            }
        }
    }

    /// <summary>
    /// The role that the first ladder for the request starts with; without one, the only role in a chain of reports to which nobody
    /// reports. Null where neither says so.
    /// </summary>
    internal static RoleSymbol? Nearest(PolicySymbol policy, RequestSymbol request)
    {
        EscalationSymbol? ladder = policy.Escalations.FirstOrDefault(e => !e.HasErrors && e.Request == request && !e.Steps.IsEmpty);
        if (ladder is not null)
        {
            return ladder.Steps[0].Role;
        }

        var above = new HashSet<RoleSymbol>(policy.Roles.Select(r => r.ReportsTo).OfType<RoleSymbol>());
        RoleSymbol[] lowest = policy.Roles.Where(r => r.ReportsTo is not null && !above.Contains(r)).ToArray();
        return lowest.Length == 1 ? lowest[0] : null;
    }

    private static bool MayBendAny(RoleSymbol role, RequestSymbol request) => role.Discretions.Any(d => request.Rules.Any(b => b.Rule == d.Rule));
}
