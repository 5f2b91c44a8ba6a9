using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>Which cases of a request go to which roles. A case that is denied goes to nobody.</summary>
internal sealed class Referrals
{
    private readonly RequestRegions _regions;

    private Referrals(RequestRegions regions, ImmutableArray<int> denied, ImmutableArray<(RoleSymbol Role, ImmutableArray<int> Cases)> roles)
    {
        _regions = regions;
        Denied = denied;
        Roles = roles;
    }

    /// <summary>Where each clause that denies stands.</summary>
    public ImmutableArray<int> Denied { get; }

    /// <summary>Each role that some clause refers to, in file order, and where each such clause stands, denied cases among them.</summary>
    public ImmutableArray<(RoleSymbol Role, ImmutableArray<int> Cases)> Roles { get; }

    /// <summary>The referrals of a request; null where that was given up.</summary>
    public static Referrals? Of(RequestRegions regions)
    {
        (RuleBody Body, ClauseSymbol Clause)[] clauses = Restrictions.Of(regions.Request).ToArray();
        if (clauses.Any(c => regions.Of(c.Body, c.Clause) is null))
        {
            return null;
        }

        ImmutableArray<int> Stands(Func<ClauseSymbol, bool> isMeant) =>
            clauses.Where(c => isMeant(c.Clause)).Select(c => regions.Of(c.Body, c.Clause)!.Value.Stands).ToImmutableArray();
        return new Referrals(
            regions,
            Stands(c => c.Verdict == Verdict.Deny),
            clauses.SelectMany(c => c.Clause.Approvers).Distinct()
                .Select(role => (role, Stands(c => c.Approvers.Contains(role))))
                .ToImmutableArray());
    }

    /// <summary>A case that goes to more than some number of roles; null where none was found.</summary>
    public Witness? ToMoreThan(int most) => CasesToMoreThan(most) is { } cases ? ToMoreThan(most, cases) : null;

    /// <summary>One of the cases that go to more than some number of roles; null where none was found.</summary>
    public Witness? ToMoreThan(int most, int cases) => _regions.Find(cases, d => d.Verdict == Verdict.Refer && d.Approvers.Length > most);

    /// <summary>The cases that go to more than some number of roles; null where that was given up.</summary>
    public int? CasesToMoreThan(int most)
    {
        if (Roles.Length <= most)
        {
            return Diagram.None;
        }

        // At each place, the cases that go to at least so many of the roles looked at so far.
        return _regions.Ask(_regions.Request, sets =>
        {
            var atLeast = new int[most + 2];
            atLeast[0] = Diagram.All;
            foreach ((_, ImmutableArray<int> role) in Roles)
            {
                int sent = role.Aggregate(Diagram.None, sets.Or);
                for (int n = most + 1; n > 0; n--)
                {
                    atLeast[n] = sets.Or(atLeast[n], sets.And(atLeast[n - 1], sent));
                }
            }

            return (int?)Denied.Aggregate(atLeast[most + 1], sets.Without);
        });
    }
}
