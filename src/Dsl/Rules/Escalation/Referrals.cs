using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>Which cases of a request go to which roles. A case that is denied goes to nobody.</summary>
internal sealed class Referrals
{
    private readonly RequestRegions _regions;

    private Referrals(RequestRegions regions, int notDenied, ImmutableArray<(RoleSymbol Role, int Cases)> roles)
    {
        _regions = regions;
        NotDenied = notDenied;
        Roles = roles;
    }

    /// <summary>The cases that no rule denies.</summary>
    public int NotDenied { get; }

    /// <summary>Each role that some clause refers to, in file order, with the cases that are sent to it.</summary>
    public ImmutableArray<(RoleSymbol Role, int Cases)> Roles { get; }

    /// <summary>The referrals of a request; null where that was given up.</summary>
    public static Referrals? Of(RequestRegions regions)
    {
        RequestSymbol request = regions.Request;
        (RuleBody Body, ClauseSymbol Clause)[] clauses = Restrictions.Of(request).ToArray();
        if (Restrictions.Cases(regions, clauses.Where(c => Restrictions.Left(c.Clause) == Verdict.Deny), request) is not { } denied
            || regions.Ask(request, () => (int?)regions.Diagram.Not(denied)) is not { } notDenied)
        {
            return null;
        }

        ImmutableArray<(RoleSymbol, int)>.Builder roles = ImmutableArray.CreateBuilder<(RoleSymbol, int)>();
        foreach (RoleSymbol role in clauses.SelectMany(c => Restrictions.Roles(c.Clause)).Distinct())
        {
            if (Restrictions.Cases(regions, clauses.Where(c => Restrictions.Roles(c.Clause).Contains(role)), request) is not { } cases)
            {
                return null;
            }

            roles.Add((role, regions.Both(cases, notDenied, request)));
        }

        return new Referrals(regions, notDenied, roles.ToImmutable());
    }

    /// <summary>A case that goes to more than some number of roles; null where none was found.</summary>
    public Witness? ToMoreThan(int most)
    {
        // At each place, the cases that go to at least so many of the roles looked at so far.
        int? cases = _regions.Ask(_regions.Request, () =>
        {
            var atLeast = new int[most + 2];
            atLeast[0] = NotDenied;
            foreach ((_, int role) in Roles)
            {
                for (int n = most + 1; n > 0; n--)
                {
                    atLeast[n] = _regions.Diagram.Or(atLeast[n], _regions.Diagram.And(atLeast[n - 1], role));
                }
            }

            return (int?)atLeast[most + 1];
        });
        return cases is { } set ? _regions.Find(set, d => d.Verdict == Verdict.Refer && d.Approvers.Length > most) : null;
    }
}
