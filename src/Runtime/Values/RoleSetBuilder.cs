#if NET8_0_OR_GREATER
namespace PolicyLint;

/// <summary>Lets a collection expression make a set of roles: <c>RoleSet&lt;Role&gt; approvers = [Role.TeamLead, Role.Director];</c></summary>
public static class RoleSetBuilder
{
    /// <summary>The set of some roles.</summary>
    /// <typeparam name="TRole">The policy's enum of roles.</typeparam>
    /// <param name="roles">Roles in any order; one that stands twice counts once.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A role's number is negative or above 4,095.</exception>
    public static RoleSet<TRole> Create<TRole>(ReadOnlySpan<TRole> roles)
        where TRole : struct, Enum
    {
        var set = RoleSet<TRole>.Empty;
        foreach (var role in roles)
        {
            set = set.Add(role);
        }

        return set;
    }
}
#endif
