namespace PolicyLint.Hosting.Policies;

/// <summary>The policies of the app, by name and version.</summary>
public sealed class PolicyShelf
{
    private readonly IReadOnlyList<RegisteredPolicy> _policies;

    internal PolicyShelf(IEnumerable<PolicyRegistrations> registrations) =>
        _policies = [.. registrations.SelectMany(r => r.Policies).OrderBy(p => p.Info.Name, StringComparer.Ordinal).ThenBy(p => p.Info.Version ?? 0m)];

    /// <summary>All of them, by name, then version.</summary>
    public IReadOnlyList<RegisteredPolicy> All => _policies;

    /// <summary>A policy in a version.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version; null if it has none.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="KeyNotFoundException">It is not registered.</exception>
    public RegisteredPolicy this[string name, decimal? version] => Exact(name, version)
        ?? throw new KeyNotFoundException($"Policy {name} {version} is not registered: name it in AddPolicies.");

    /// <summary>The ladder that an open case climbs: that of the version it was opened under or, once the app no longer has that version, of the latest.</summary>
    /// <param name="policy">The name of the policy.</param>
    /// <param name="version">The version that the case was opened under.</param>
    /// <param name="ladder">The name of the ladder.</param>
    /// <returns>The ladder.</returns>
    /// <exception cref="KeyNotFoundException">No version of the policy has it.</exception>
    public EscalationLadder Ladder(string policy, decimal? version, string ladder) =>
        new[] { Exact(policy, version) }
            .Concat(_policies.Where(p => p.Info.Name == policy).Reverse())
            .OfType<RegisteredPolicy>()
            .SelectMany(p => p.Ladders)
            .FirstOrDefault(l => l.Name == ladder)
            ?? throw new KeyNotFoundException($"No registered version of policy {policy} has a ladder {ladder}: name it in AddPolicies.");

    private RegisteredPolicy? Exact(string name, decimal? version) => _policies.FirstOrDefault(p => p.Info.Name == name && p.Info.Version == version);
}
