namespace PolicyLint;

/// <summary>A role of the people who give a service: how many they are, when they work, what they may decide.</summary>
public sealed class ServiceRole
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>How many people, in full-time equivalents; null if the policy does not say.</summary>
    public decimal? Staff { get; init; }

    /// <summary>The calendar the role works; null if the policy does not say.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>What the role may approve.</summary>
    public IReadOnlyList<RoleApproval> Approvals { get; init => field = ImmutableCopy.Of(value, nameof(Approvals)); } = [];

    /// <summary>The rules that the role may bend.</summary>
    public IReadOnlyList<RoleDiscretion> Discretion { get; init => field = ImmutableCopy.Of(value, nameof(Discretion)); } = [];

    /// <summary>The name of the role it reports to.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>How often the role is coached; null if the policy does not say.</summary>
    public RoleCoaching? Coaching { get; init; }

    /// <summary>What the policy looks for in these people.</summary>
    public IReadOnlyList<string> Qualities { get; init => field = ImmutableCopy.Of(value, nameof(Qualities)); } = [];

    /// <summary>Whether the role may approve an amount for some request. A limit per period is compared with the amount alone.</summary>
    /// <param name="amount">The amount; limits in other currencies do not cover it.</param>
    /// <returns>True if one of <see cref="Approvals"/> covers it.</returns>
    public bool MayApprove(Money amount)
    {
        for (var i = 0; i < Approvals.Count; i++)
        {
            if (Approvals[i].Covers(amount))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the role may approve an amount for one request. A limit per period is compared with the amount alone.</summary>
    /// <param name="request">The name of the request.</param>
    /// <param name="amount">The amount; limits in other currencies do not cover it.</param>
    /// <returns>True if one of <see cref="Approvals"/> covers it.</returns>
    public bool MayApprove(string request, Money amount)
    {
        for (var i = 0; i < Approvals.Count; i++)
        {
            if (string.Equals(Approvals[i].Request, request, StringComparison.Ordinal) && Approvals[i].Covers(amount))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the role may bend a rule for an amount.</summary>
    /// <param name="rule">The name of the rule.</param>
    /// <param name="amount">The amount; limits in other currencies do not cover it.</param>
    /// <returns>True if one of <see cref="Discretion"/> covers it.</returns>
    public bool MayBend(string rule, Money amount)
    {
        for (var i = 0; i < Discretion.Count; i++)
        {
            if (string.Equals(Discretion[i].Rule, rule, StringComparison.Ordinal) && Discretion[i].Covers(amount))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
