namespace PolicyLint.Dsl.Symbols;

/// <summary>The policies of a project by name, and of several versions the one that is meant.</summary>
/// <param name="names">The names of all policies of the project, also of those that have nothing to do with these.</param>
internal sealed class PolicyVersions(IReadOnlyCollection<string> names)
{
    private readonly Dictionary<string, List<PolicySymbol>> _byName = new(StringComparer.Ordinal);
    private readonly List<List<PolicySymbol>> _all = new();
    private bool _isSorted;

    /// <summary>The versions of each policy, the earliest first; policies in the order in which they were added.</summary>
    public IEnumerable<IReadOnlyList<PolicySymbol>> All => Sorted()._all;

    /// <summary>Every name of the project.</summary>
    public IReadOnlyCollection<string> Names => names;

    /// <summary>The first day on which a version holds.</summary>
    public static DateTime StartOf(PolicySymbol policy) => policy.EffectiveFrom ?? DateTime.MinValue;

    /// <summary>The earliest version first; of the same day, the lower number.</summary>
    public static IEnumerable<PolicySymbol> InOrder(IEnumerable<PolicySymbol> versions) => versions.OrderBy(StartOf).ThenBy(p => p.Version ?? 0);

    /// <summary>Names of policies that were asked for and lie elsewhere in the project: what is meant by a misspelt one.</summary>
    public HashSet<string> Missed { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a policy; one without a name cannot be spoken of.</summary>
    public void Add(PolicySymbol policy)
    {
        if (policy.Name.Length > 0)
        {
            if (!_byName.TryGetValue(policy.Name, out List<PolicySymbol>? same))
            {
                _byName.Add(policy.Name, same = new List<PolicySymbol>());
                _all.Add(same);
            }

            same.Add(policy);
        }
    }

    /// <summary>
    /// The version of a policy that is in force on a day: the last one that has started, the first where none has. Without a day, the
    /// last. Null where no policy has the name.
    /// </summary>
    public PolicySymbol? InForce(string name, DateTime? day)
    {
        if (!Sorted()._byName.TryGetValue(name, out List<PolicySymbol>? versions))
        {
            if (names.Contains(name))
            {
                Missed.Add(name);
            }

            return null;
        }

        int found = day is { } d ? versions.FindLastIndex(v => StartOf(v) <= d) : versions.Count - 1;
        return versions[Math.Max(found, 0)];
    }

    /// <summary>The dates of versions are known once their headers are read; nobody asks before.</summary>
    private PolicyVersions Sorted()
    {
        if (!_isSorted)
        {
            foreach (List<PolicySymbol> versions in _all)
            {
                PolicySymbol[] inOrder = InOrder(versions).ToArray();
                versions.Clear();
                versions.AddRange(inOrder);
            }

            _isSorted = true;
        }

        return this;
    }
}
