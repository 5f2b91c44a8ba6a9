using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Dsl.Emit;

namespace PolicyLint.Analyzer.Generator;

/// <summary>
/// What follows from the headers of all files: where each goes, and which others it needs. Equal when the headers are, so that what
/// depends on it runs again only when a header changes.
/// </summary>
internal sealed class ProjectIndex : IEquatable<ProjectIndex>
{
    private readonly EquatableArray<FileHeader> _headers;
    private readonly Dictionary<string, PolicyPlace?> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileHeader> _byPath = new(StringComparer.Ordinal);
    private readonly ILookup<string, FileHeader> _byName;

    // Asked for every file after each edit.
    private readonly ConcurrentDictionary<string, EquatableArray<FilePlace>> _scopes = new(StringComparer.Ordinal);

    internal ProjectIndex(ImmutableArray<FileHeader> headers, string rootNamespace)
    {
        RootNamespace = rootNamespace;
        _headers = new EquatableArray<FileHeader>(headers.OrderBy(h => h.Path, StringComparer.Ordinal).ToImmutableArray());
        FileHeader[] distinct = _headers.Items.GroupBy(h => h.Path, StringComparer.Ordinal).Select(g => g.First()).ToArray();
        ImmutableArray<PolicyPlace?> places = PolicyLayout.Arrange(distinct.Select(h => h.Header).ToArray(), rootNamespace);
        for (int i = 0; i < distinct.Length; i++)
        {
            _places.Add(distinct[i].Path, places[i]);
            _byPath.Add(distinct[i].Path, distinct[i]);
        }

        _byName = distinct.Where(h => h.Header.Name.Length > 0).ToLookup(h => h.Header.Name, StringComparer.Ordinal);
    }

    /// <summary>The root namespace of the project.</summary>
    internal string RootNamespace { get; }

    /// <summary>The places of all files that have one.</summary>
    internal IEnumerable<PolicyPlace?> Places => _places.Values;

    /// <summary>The files without which one cannot be bound as it is in the whole project, itself among them, with their places, ordered by path.</summary>
    internal EquatableArray<FilePlace> ScopeOf(string path) => _scopes.GetOrAdd(path, FindScope);

    /// <inheritdoc/>
    public bool Equals(ProjectIndex? other) => other is not null && RootNamespace == other.RootNamespace && _headers.Equals(other._headers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProjectIndex);

    /// <inheritdoc/>
    public override int GetHashCode() => _headers.GetHashCode();

    private EquatableArray<FilePlace> FindScope(string path)
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(path);
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (!needed.Add(next))
            {
                continue;
            }

            Dsl.Symbols.PolicyHeader header = _byPath[next].Header;
            foreach (string name in header.Mentions.Split('\n').Concat([header.Name]))
            {
                foreach (FileHeader version in _byName[name])
                {
                    open.Push(version.Path);
                }
            }
        }

        return new EquatableArray<FilePlace>(needed.Select(p => new FilePlace(p, _places[p])).ToImmutableArray());
    }
}
