using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>All policy files of a project, bound together: a policy may speak of names of the others.</summary>
public sealed partial class PolicyProject
{
    private readonly Dictionary<SyntaxTree, PolicyHeader> _headers;
    private readonly Dictionary<SyntaxTree, PolicyProject> _partOf;

    /// <summary>Files that were bound together.</summary>
    private PolicyProject(ImmutableArray<PolicySymbol> policies, ImmutableArray<Finding> findings, Dictionary<SyntaxTree, PolicyHeader> headers, TimeZoneSource? zones)
    {
        _headers = headers;
        Zones = zones;
        Policies = policies;
        Findings = findings;
        _partOf = new Dictionary<SyntaxTree, PolicyProject>();
        AddPart(this);
    }

    /// <summary>Parts that know nothing of each other.</summary>
    private PolicyProject(ImmutableArray<PolicyProject> parts, Dictionary<SyntaxTree, PolicyHeader> headers, TimeZoneSource? zones)
    {
        _headers = headers;
        Zones = zones;
        Policies = parts.SelectMany(p => p.Policies)
            .OrderBy(p => p.Tree.Text.Path, StringComparer.Ordinal)
            .ThenBy(p => p.Tree.Text.Content, StringComparer.Ordinal)
            .ToImmutableArray();
        Findings = InOrder(parts.SelectMany(p => p.Findings));
        _partOf = new Dictionary<SyntaxTree, PolicyProject>();
        foreach (PolicyProject part in parts)
        {
            AddPart(part);
        }
    }

    /// <summary>A project in which one part is another.</summary>
    private PolicyProject(PolicyProject before, PolicyProject without, PolicyProject part, Dictionary<SyntaxTree, PolicyHeader> headers)
    {
        _headers = headers;
        Zones = before.Zones;
        _partOf = new Dictionary<SyntaxTree, PolicyProject>(before._partOf);
        Dictionary<string, PolicySymbol> byPath = part.Policies.ToDictionary(p => p.Tree.Text.Path, StringComparer.Ordinal);
        foreach (PolicySymbol policy in without.Policies)
        {
            _partOf.Remove(policy.Tree);
        }

        AddPart(part);
        Policies = before.Policies
            .Select(p => before._partOf[p.Tree] == without ? byPath[p.Tree.Text.Path] : p)
            .ToImmutableArray();
        Findings = without.Findings.IsEmpty && part.Findings.IsEmpty ? before.Findings
            : InOrder(before.Findings.Where(f => !byPath.ContainsKey(f.Path)).Concat(part.Findings));
    }

    /// <summary>The policies, one a file, ordered by path.</summary>
    public ImmutableArray<PolicySymbol> Policies { get; }

    /// <summary>Where time zones are found; null: nowhere, and every calendar is taken to be in UTC.</summary>
    public TimeZoneSource? Zones { get; }

    /// <summary>What was found while binding (SVP1xxx), ordered by path and place; syntax errors stay with their tree.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The policy of a file, with all that it speaks of and all that speak of it: nothing else of the project bears on it.</summary>
    internal PolicyProject PartOf(PolicySymbol policy) => _partOf[policy.Tree];

    private static ImmutableArray<Finding> InOrder(IEnumerable<Finding> findings) => findings
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .ThenBy(f => f.Span.Start)
        .ToImmutableArray();

    private void AddPart(PolicyProject part)
    {
        foreach (PolicySymbol policy in part.Policies)
        {
            _partOf[policy.Tree] = part;
        }
    }
}
