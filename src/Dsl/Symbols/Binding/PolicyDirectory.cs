using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>The files of a whole project by the names of their policies: what may be meant by a name that nothing near has.</summary>
internal sealed class PolicyDirectory
{
    private readonly Dictionary<string, ImmutableArray<SyntaxTree>> _versions;

    private PolicyDirectory(Dictionary<string, ImmutableArray<SyntaxTree>> versions) => _versions = versions;

    /// <summary>A directory of nothing.</summary>
    public static PolicyDirectory Empty { get; } = new(new Dictionary<string, ImmutableArray<SyntaxTree>>());

    /// <summary>Every name of the project.</summary>
    public IReadOnlyCollection<string> Names => _versions.Keys;

    /// <summary>The directory of some files; those without a name are not in it.</summary>
    /// <param name="trees">The files, in order.</param>
    /// <param name="headers">What each says of itself.</param>
    public static PolicyDirectory Of(IEnumerable<SyntaxTree> trees, Dictionary<SyntaxTree, PolicyHeader> headers)
    {
        var versions = new Dictionary<string, ImmutableArray<SyntaxTree>>(StringComparer.Ordinal);
        foreach (SyntaxTree tree in trees)
        {
            PolicyHeader header = headers[tree];
            if (header.Name.Length > 0)
            {
                versions[header.Name] = versions.TryGetValue(header.Name, out ImmutableArray<SyntaxTree> same)
                    ? same.Add(tree)
                    : ImmutableArray.Create(tree);
            }
        }

        return new PolicyDirectory(versions);
    }

    /// <summary>The same with another text of one file, whose header is what it was.</summary>
    public PolicyDirectory With(SyntaxTree before, SyntaxTree after, string name)
    {
        if (name.Length == 0)
        {
            return this;
        }

        var versions = new Dictionary<string, ImmutableArray<SyntaxTree>>(_versions, StringComparer.Ordinal);
        versions[name] = versions[name].Replace(before, after);
        return new PolicyDirectory(versions);
    }

    /// <summary>Whether the names are those of another directory.</summary>
    public bool HasNamesOf(PolicyDirectory other) => _versions.Count == other._versions.Count && other._versions.Keys.All(_versions.ContainsKey);

    /// <summary>The files of the versions of a policy; none where no policy has the name.</summary>
    public ImmutableArray<SyntaxTree> VersionsOf(string name) => _versions.TryGetValue(name, out ImmutableArray<SyntaxTree> trees) ? trees : ImmutableArray<SyntaxTree>.Empty;
}
