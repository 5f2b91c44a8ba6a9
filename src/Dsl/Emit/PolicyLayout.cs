using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// Where the C# of each policy of a project goes. It follows from the headers alone, so that a host knows it before anything is bound.
/// A policy of several versions has a class nested in its own for each: <c>Returns.V3</c>. Of two policies that would become one class,
/// the first by name keeps it; no C# is made of the other.
/// </summary>
public static class PolicyLayout
{
    private const string Extension = ".svcpolicy.g.cs";

    private static readonly ConditionalWeakTable<PolicyProject, IReadOnlyDictionary<PolicySymbol, PolicySymbol>> Takers = new();

    /// <summary>The namespace of policies that ask for none.</summary>
    /// <param name="rootNamespace">The project's root namespace; what C# does not take in a name becomes <c>_</c>.</param>
    public static string NamespaceOf(string rootNamespace)
    {
        string root = CSharpIdentifier.Namespace(rootNamespace);
        return root.Length == 0 ? "Policies" : root + ".Policies";
    }

    /// <summary>Arranges the policies of a project.</summary>
    /// <param name="headers">Their headers, in the order of their paths.</param>
    /// <param name="rootNamespace">The project's root namespace.</param>
    /// <returns>A place for each header; null where no C# is made of it: it has no name, or its place is taken.</returns>
    public static ImmutableArray<PolicyPlace?> Arrange(IReadOnlyList<PolicyHeader> headers, string rootNamespace) =>
        Arrange(headers, rootNamespace, static (_, _) => { });

    private static ImmutableArray<PolicyPlace?> Arrange(IReadOnlyList<PolicyHeader> headers, string rootNamespace, Action<int, int> isTaken)
    {
        var places = new PolicyPlace?[headers.Count];
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var hints = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (IGrouping<string, int> policy in Enumerable.Range(0, headers.Count)
            .Where(i => headers[i].Name.Length > 0)
            .GroupBy(i => headers[i].Name, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            List<int> versions = policy.OrderBy(i => headers[i].EffectiveFrom ?? DateTime.MinValue).ThenBy(i => headers[i].Version ?? 0m).ToList();
            string @namespace = headers[versions[versions.Count - 1]].Namespace is { Length: > 0 } own ? CSharpIdentifier.Namespace(own) : NamespaceOf(rootNamespace);
            string @class = CSharpNames.ClassOf(policy.Key);
            if (classes.TryGetValue(@namespace + "." + @class, out int first))
            {
                versions.ForEach(v => isTaken(v, first));
                continue;
            }

            classes.Add(@namespace + "." + @class, versions[0]);
            string hint = Free(@class, hints);
            if (versions.Count == 1)
            {
                places[versions[0]] = new PolicyPlace(@namespace, @class, null, hint + Extension, null);
                continue;
            }

            var taken = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (int version in versions)
            {
                string name = VersionClass(headers[version]);
                name = name == @class ? name + "_" : name;
                if (taken.TryGetValue(name, out int earlier))
                {
                    isTaken(version, earlier);
                }
                else
                {
                    taken.Add(name, version);
                    places[version] = new PolicyPlace(@namespace, @class, name, Free(hint + "." + name, hints) + Extension, hint + Extension);
                }
            }
        }

        return places.ToImmutableArray();
    }

    /// <summary>The policy whose class another would have; null where it has its own, and where it has no name.</summary>
    /// <param name="project">A bound project.</param>
    /// <param name="policy">A policy of it.</param>
    public static PolicySymbol? TakerOf(PolicyProject project, PolicySymbol policy) =>
        Takers.GetValue(project, FindTakers).TryGetValue(policy, out PolicySymbol? taker) ? taker : null;

    // Where no namespace is written, all are in one, whatever its name.
    private static IReadOnlyDictionary<PolicySymbol, PolicySymbol> FindTakers(PolicyProject project)
    {
        var takers = new Dictionary<PolicySymbol, PolicySymbol>();
        Arrange(
            project.Policies.Select(p => PolicyHeader.Read(p.Tree)).ToList(),
            string.Empty,
            (policy, taker) => takers.Add(project.Policies[policy], project.Policies[taker]));
        return takers;
    }

    /// <summary>Whether a name looks like the class of a version.</summary>
    internal static bool IsVersionClass(string identifier) =>
        (identifier.StartsWith("V", StringComparison.Ordinal) && IsNumber(identifier, 1)) || (identifier.StartsWith("From", StringComparison.Ordinal) && IsNumber(identifier, 4));

    private static bool IsNumber(string identifier, int start)
    {
        for (int i = start; i < identifier.Length; i++)
        {
            if (identifier[i] is not ((>= '0' and <= '9') or '_'))
            {
                return false;
            }
        }

        return identifier.Length > start;
    }

    private static string VersionClass(PolicyHeader header) => header switch
    {
        { Version: { } version } => "V" + version.ToString(CultureInfo.InvariantCulture).Replace('.', '_'),
        { EffectiveFrom: { } from } => "From" + from.ToString("yyyy_MM_dd", CultureInfo.InvariantCulture),
        _ => "V0",
    };

    private static string Free(string name, HashSet<string> taken)
    {
        string free = name;
        for (int number = 2; !taken.Add(free); number++)
        {
            free = name + "." + number.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
