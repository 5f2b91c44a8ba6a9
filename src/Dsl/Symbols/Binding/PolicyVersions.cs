using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>The policies of a part by name, and of several versions the one that is meant.</summary>
/// <param name="directory">All policies of the project, also those that have nothing to do with these.</param>
internal sealed class PolicyVersions(PolicyDirectory directory)
{
    private readonly Dictionary<string, ImmutableArray<SyntaxTree>> _lookedAt = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<PolicySymbol>> _byName = new(StringComparer.Ordinal);
    private readonly List<List<PolicySymbol>> _all = new();
    private bool _isSorted;

    /// <summary>The versions of each policy, the earliest first; policies in the order in which they were added.</summary>
    public IEnumerable<IReadOnlyList<PolicySymbol>> All => Sorted()._all;

    /// <summary>Every name of the project.</summary>
    public IReadOnlyCollection<string> Names => directory.Names;

    /// <summary>Policies elsewhere in the project that were looked at, with their files: what is meant by a misspelt name.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<SyntaxTree>> LookedAt => _lookedAt;

    /// <summary>Whether a version holds on a day; without a day, it does.</summary>
    public static bool IsInForce(PolicySymbol policy, DateTime? day) => day is not { } d || (StartOf(policy) <= d && d <= (policy.EffectiveUntil ?? DateTime.MaxValue));

    /// <summary>The first day on which a version holds.</summary>
    public static DateTime StartOf(PolicySymbol policy) => policy.EffectiveFrom ?? DateTime.MinValue;

    /// <summary>The last day on which a version holds: as written, else the day before the next one's first; null: open.</summary>
    public DateTime? EndOf(PolicySymbol policy) => policy.EffectiveUntil ?? (_byName.TryGetValue(policy.Name, out List<PolicySymbol>? versions)
        ? versions.Where(v => StartOf(v) > StartOf(policy)).Min(v => v.EffectiveFrom)?.AddDays(-1)
        : null);

    /// <summary>The earliest version first; of the same day, the lower number.</summary>
    public static IEnumerable<PolicySymbol> InOrder(IEnumerable<PolicySymbol> versions) => versions.OrderBy(StartOf).ThenBy(p => p.Version ?? 0);

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
    /// The version of a policy that is in force on a day, or that comes nearest to it: the last one that has started, the first where none
    /// has. Without a day, the last. Null where no policy has the name.
    /// </summary>
    public PolicySymbol? InForce(string name, DateTime? day)
    {
        if (!Sorted()._byName.TryGetValue(name, out List<PolicySymbol>? versions))
        {
            return null;
        }

        int found = day is { } d ? versions.FindLastIndex(v => StartOf(v) <= d) : versions.Count - 1;
        return versions[Math.Max(found, 0)];
    }

    /// <summary>The same of a policy elsewhere in the project, with no more than its declarations: what a misspelt name may have meant.</summary>
    public PolicySymbol? Elsewhere(string name, DateTime? day)
    {
        ImmutableArray<SyntaxTree> trees = directory.VersionsOf(name);
        if (trees.IsEmpty)
        {
            return null;
        }

        _lookedAt[name] = trees;
        PolicySymbol[] versions = InOrder(trees.Select(PolicyBinder.Declarations)).ToArray();
        int found = day is { } d ? Array.FindLastIndex(versions, v => StartOf(v) <= d) : versions.Length - 1;
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
