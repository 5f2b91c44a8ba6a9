using System.Reflection;

namespace PolicyLint.Hosting.Policies;

/// <summary>The policies that an app registers; of one name there may be several versions.</summary>
public sealed class PolicyRegistrations
{
    private readonly List<RegisteredPolicy> _policies = [];

    internal IReadOnlyList<RegisteredPolicy> Policies => _policies;

    /// <summary>Registers a policy with its text.</summary>
    /// <param name="info">What it says about itself: <c>Returns.Info</c>.</param>
    /// <param name="text">The text of its file.</param>
    /// <param name="ladders">The ladders that its cases climb: <c>Returns.Escalations.Complaint</c>.</param>
    /// <returns>The same registrations.</returns>
    /// <exception cref="ArgumentException">This version is registered already.</exception>
    public PolicyRegistrations Add(PolicyInfo info, string text, params IReadOnlyList<EscalationLadder> ladders)
    {
        ArgumentNullException.ThrowIfNull(info);
        ArgumentNullException.ThrowIfNull(text);
        if (_policies.Any(p => p.Info.Name == info.Name && p.Info.Version == info.Version))
        {
            throw new ArgumentException($"Policy {info} is registered already.", nameof(info));
        }

        _policies.Add(new RegisteredPolicy(info, text, [.. ladders]));
        return this;
    }

    /// <summary>Registers a policy whose file is a resource of an assembly: <c>&lt;EmbeddedResource Include="returns.svcpolicy" LogicalName="returns.svcpolicy" /&gt;</c>.</summary>
    /// <param name="info">What it says about itself: <c>Returns.Info</c>.</param>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The logical name.</param>
    /// <param name="ladders">The ladders that its cases climb.</param>
    /// <returns>The same registrations.</returns>
    /// <exception cref="ArgumentException">There is no such resource, or this version is registered already.</exception>
    public PolicyRegistrations AddEmbedded(PolicyInfo info, Assembly assembly, string resource, params IReadOnlyList<EscalationLadder> ladders)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"{assembly.GetName().Name} has no resource '{resource}': give the policy file an EmbeddedResource item of that LogicalName.", nameof(resource));
        using var reader = new StreamReader(stream);
        return Add(info, reader.ReadToEnd(), ladders);
    }
}
