using System.Security.Claims;
using PolicyLint;
using ServiceDesk.Policies;

namespace ServiceDesk.Cases;

/// <summary>Who is at the desk. The app's roles are the policy's, by name.</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Roles">The roles of the policy that the user has.</param>
public sealed record DeskUser(string Name, IReadOnlyList<ServiceRole> Roles)
{
    /// <summary>The roles of the policy, lowest first.</summary>
    public static IReadOnlyList<ServiceRole> AllRoles { get; } = [Returns.Roles.Agent, Returns.Roles.TeamLead, Returns.Roles.Director];

    /// <summary>Whether the user sees the cases of others.</summary>
    public bool LeadsOthers => Roles.Any(r => r != Returns.Roles.Agent);

    /// <summary>The largest refund that the user may approve; null for none at all.</summary>
    public Money? Limit => Roles.SelectMany(r => r.Approvals).Where(a => a.Request == nameof(Returns.Refund)).Max(a => (decimal?)a.UpTo?.Amount) is { } most ? Money.Gbp(most) : null;

    /// <summary>The signed-in user.</summary>
    /// <param name="principal">Who signed in.</param>
    /// <returns>The user.</returns>
    public static DeskUser Of(ClaimsPrincipal principal) =>
        new(principal.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in."), [.. AllRoles.Where(r => principal.IsInRole(r.Name))]);

    /// <summary>Whether the user may see and touch a case: those who lead see all, an agent the own.</summary>
    /// <param name="owner">The user who took the case.</param>
    /// <returns>True if so.</returns>
    public bool MaySee(string owner) => LeadsOthers || owner == Name;

    /// <summary>The user's role that may approve an amount; null if none may.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The role.</returns>
    public ServiceRole? RoleThatApproves(Money amount) => Roles.FirstOrDefault(r => r.Approvals.Any(a => a.Request == nameof(Returns.Refund) && a.Covers(amount)));
}
