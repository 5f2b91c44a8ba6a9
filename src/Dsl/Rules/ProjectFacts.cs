using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>What rules ask about the project as a whole, worked out once and only when asked. Safe to ask from several threads.</summary>
public sealed class ProjectFacts
{
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<Finding>>> _bindingFindings;
    private readonly Lazy<UsedSymbols> _used;
    private readonly Lazy<ILookup<Symbol, CapacitySymbol>> _capacities;
    private readonly Lazy<ILookup<Symbol?, PromiseSymbol>> _promises;

    internal ProjectFacts(PolicyProject project)
    {
        Project = project;
        _bindingFindings = new(() => project.Findings.GroupBy(finding => finding.Path, StringComparer.Ordinal)
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));
        _used = new(() => UsedSymbols.Of(project));
        _capacities = new(() => project.Policies.SelectMany(policy => policy.Capacities)
            .SelectMany(capacity => capacity.Serves.Distinct().Select(served => (Served: served, Capacity: capacity)))
            .ToLookup(pair => pair.Served, pair => pair.Capacity));
        _promises = new(() => project.Policies.SelectMany(policy => policy.Promises).ToLookup(promise => (Symbol?)promise.Standard));
    }

    /// <summary>The project.</summary>
    public PolicyProject Project { get; }

    /// <summary>The capacities of any policy that name a standard or promise, in the order of files and lines.</summary>
    public ImmutableArray<CapacitySymbol> CapacitiesServing(Symbol served) => _capacities.Value[served].ToImmutableArray();

    /// <summary>The promises of any policy on a standard, in the order of files and lines.</summary>
    public ImmutableArray<PromiseSymbol> PromisesOn(StandardSymbol standard) => _promises.Value[standard].ToImmutableArray();

    /// <summary>Whether anything speaks of a declaration or field, or it counts as used without that.</summary>
    public bool IsUsed(Symbol symbol) => _used.Value.Contains(symbol);

    /// <summary>Whether the file of a policy has an error anywhere.</summary>
    public bool HasErrors(PolicySymbol policy) =>
        policy.HasErrors || policy.Tree.Findings.Any(IsError) || BindingFindingsOf(policy).Any(IsError);

    internal ImmutableArray<Finding> BindingFindingsOf(PolicySymbol policy) =>
        _bindingFindings.Value.TryGetValue(policy.Tree.Text.Path, out ImmutableArray<Finding> findings) ? findings : ImmutableArray<Finding>.Empty;

    private static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;
}
