using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>All policy files of a project, bound together: a policy may speak of names of the others. What nobody asks about is not bound.</summary>
public sealed partial class PolicyProject
{
    private readonly PolicyDirectory _directory;
    private readonly Dictionary<SyntaxTree, PolicyHeader> _headers;
    private readonly Dictionary<SyntaxTree, PolicyPart> _partOf;
    private readonly ImmutableArray<PolicyPart> _parts;
    private readonly Lazy<ImmutableArray<PolicySymbol>> _policies;
    private readonly Lazy<ImmutableArray<Finding>> _findings;
    private readonly bool _hasOwnPaths;

    /// <summary>Files that were bound together: a project of its own.</summary>
    private PolicyProject(
        PolicyPart part,
        ImmutableArray<PolicySymbol> policies,
        ImmutableArray<Finding> findings,
        IReadOnlyDictionary<string, ImmutableArray<SyntaxTree>> lookedAt,
        TimeZoneSource? zones)
    {
        _headers = new Dictionary<SyntaxTree, PolicyHeader>();
        _partOf = new Dictionary<SyntaxTree, PolicyPart>();
        for (int i = 0; i < part.Trees.Count; i++)
        {
            _headers[part.Trees[i]] = part.Headers[i];
        }

        _directory = PolicyDirectory.Of(part.Trees, _headers);
        _parts = ImmutableArray.Create(new PolicyPart(part.Trees, part.Headers, (_, _) => this));
        AddPart(_parts[0]);
        LookedAt = lookedAt;
        Zones = zones;
        Trees = part.Trees.ToImmutableArray();
        _policies = new(() => policies);
        _findings = new(() => findings);
        _hasOwnPaths = HaveOwnPaths(Trees);
    }

    /// <summary>Parts that know nothing of each other.</summary>
    private PolicyProject(ImmutableArray<SyntaxTree> trees, ImmutableArray<PolicyPart> parts, PolicyDirectory directory, Dictionary<SyntaxTree, PolicyHeader> headers, TimeZoneSource? zones)
        : this(trees, parts, directory, headers, new Dictionary<SyntaxTree, PolicyPart>(), HaveOwnPaths(trees), zones)
    {
        foreach (PolicyPart part in parts)
        {
            AddPart(part);
        }
    }

    /// <summary>A project in which one part is another.</summary>
    private PolicyProject(PolicyProject before, ImmutableArray<SyntaxTree> trees, PolicyPart without, PolicyPart part, PolicyDirectory directory, Dictionary<SyntaxTree, PolicyHeader> headers)
        : this(trees, before._parts.Replace(without, part), directory, headers, new Dictionary<SyntaxTree, PolicyPart>(before._partOf), hasOwnPaths: true, before.Zones)
    {
        foreach (SyntaxTree tree in without.Trees)
        {
            _partOf.Remove(tree);
        }

        AddPart(part);
    }

    private PolicyProject(
        ImmutableArray<SyntaxTree> trees,
        ImmutableArray<PolicyPart> parts,
        PolicyDirectory directory,
        Dictionary<SyntaxTree, PolicyHeader> headers,
        Dictionary<SyntaxTree, PolicyPart> partOf,
        bool hasOwnPaths,
        TimeZoneSource? zones)
    {
        _directory = directory;
        _headers = headers;
        _parts = parts;
        _partOf = partOf;
        _hasOwnPaths = hasOwnPaths;
        LookedAt = ImmutableDictionary<string, ImmutableArray<SyntaxTree>>.Empty;
        Zones = zones;
        Trees = trees;
        _policies = new(() => parts.SelectMany(part => part.In(directory).Policies)
            .OrderBy(policy => policy.Tree.Text.Path, StringComparer.Ordinal)
            .ThenBy(policy => policy.Tree.Text.Content, StringComparer.Ordinal)
            .ToImmutableArray());
        _findings = new(() => InOrder(parts.SelectMany(part => part.In(directory).Findings)));
    }

    /// <summary>The files, ordered by path.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The policies, one a file, ordered by path. To ask for all of them binds all; see <see cref="PolicyOf"/>.</summary>
    public ImmutableArray<PolicySymbol> Policies => _policies.Value;

    /// <summary>Where time zones are found; null: nowhere, and every calendar is taken to be in UTC.</summary>
    public TimeZoneSource? Zones { get; }

    /// <summary>What was found while binding (SVP1xxx), ordered by path and place; syntax errors stay with their tree.</summary>
    public ImmutableArray<Finding> Findings => _findings.Value;

    /// <summary>Policies of other parts, and their files, that a misspelt name of this part may have meant.</summary>
    internal IReadOnlyDictionary<string, ImmutableArray<SyntaxTree>> LookedAt { get; }

    /// <summary>The policy of a file. Only files that bear on it are bound.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <exception cref="KeyNotFoundException">The file is none of this project's.</exception>
    public PolicySymbol PolicyOf(SyntaxTree tree)
    {
        foreach (PolicySymbol policy in PartOf(tree).Policies)
        {
            if (policy.Tree == tree)
            {
                return policy;
            }
        }

        throw new KeyNotFoundException(tree.Text.Path);
    }

    /// <summary>A file with all that it speaks of and all that speak of it, as a project of its own: nothing else of this project bears on it.</summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <exception cref="KeyNotFoundException">The file is none of this project's.</exception>
    public PolicyProject PartOf(SyntaxTree tree) => _partOf[tree].In(_directory);

    /// <summary>
    /// The same for who looks at each file once: where the file has to do with no other, its nodes and symbols are made for the caller
    /// alone, and go with the caller.
    /// </summary>
    /// <param name="tree">One of <see cref="Trees"/>.</param>
    /// <returns>The part, and the policy of the file in it.</returns>
    /// <exception cref="KeyNotFoundException">The file is none of this project's.</exception>
    public (PolicyProject Part, PolicySymbol Policy) PartOnceOf(SyntaxTree tree)
    {
        PolicyPart part = _partOf[tree];
        if (part.Trees.Count > 1)
        {
            PolicyProject shared = PartOf(tree);
            return (shared, shared.PolicyOf(tree));
        }

        PolicyProject alone = part.OfOne(tree.WithOwnNodes()).In(_directory);
        return (alone, alone.Policies[0]);
    }

    private static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .ThenBy(f => f.Span.Start)
        .ToImmutableArray();

    private static bool HaveOwnPaths(ImmutableArray<SyntaxTree> trees) =>
        new HashSet<string>(trees.Select(tree => tree.Text.Path), StringComparer.Ordinal).Count == trees.Length;

    private void AddPart(PolicyPart part)
    {
        foreach (SyntaxTree tree in part.Trees)
        {
            _partOf[tree] = part;
        }
    }
}
