using System.Collections.Concurrent;
using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Escalation;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>What rules ask about the project as a whole, worked out once and only when asked. Safe to ask from several threads.</summary>
public sealed class ProjectFacts
{
    private readonly QuestionLimits _limits;
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<Finding>>> _bindingFindings;
    private readonly Lazy<UsedSymbols> _used;
    private readonly Lazy<ILookup<Symbol, CapacitySymbol>> _capacities;
    private readonly Lazy<ILookup<Symbol?, PromiseSymbol>> _promises;
    private readonly ConcurrentDictionary<Symbol, ImmutableArray<BackedTarget>> _targets = new();
    private readonly Dictionary<RequestSymbol, RequestRegions?> _regions = new();
    private readonly Dictionary<RequestRegions, Referrals?> _referrals = new();

    internal ProjectFacts(PolicyProject project, QuestionLimits limits)
    {
        Project = project;
        _limits = limits;
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

    /// <summary>What stands behind the targets of a promise; its models are worked out once for all who ask.</summary>
    public ImmutableArray<BackedTarget> TargetsOf(PromiseSymbol promise) => _targets.GetOrAdd(promise, _ => BackedTarget.Of(promise, CapacitiesServing));

    /// <summary>What stands behind the targets of a standard.</summary>
    public ImmutableArray<BackedTarget> TargetsOf(StandardSymbol standard) => _targets.GetOrAdd(standard, _ => BackedTarget.Of(standard, CapacitiesServing));

    /// <summary>The promises of any policy on a standard, in the order of files and lines.</summary>
    public ImmutableArray<PromiseSymbol> PromisesOn(StandardSymbol standard) => _promises.Value[standard].ToImmutableArray();

    /// <summary>Whether anything speaks of a declaration or field, or it counts as used without that.</summary>
    public bool IsUsed(Symbol symbol) => _used.Value.Contains(symbol);

    /// <summary>Whether the file of a policy has an error anywhere.</summary>
    public bool HasErrors(PolicySymbol policy) =>
        policy.HasErrors || policy.Tree.Findings.Any(IsError) || BindingFindingsOf(policy).Any(IsError);

    /// <summary>
    /// All cases of a request; null where it, or anything that speaks of it, has errors: any statement about the rest could be wrong.
    /// To be asked and used only by who holds the policy's <see cref="GateOf"/>.
    /// </summary>
    public RequestRegions? RegionsOf(RequestSymbol request)
    {
        lock (_regions)
        {
            if (!_regions.TryGetValue(request, out RequestRegions? regions))
            {
                regions = IsSound(request) ? RequestRegions.Of(request, Project.Zones, _limits, alsoCut: Limits(request), alsoAsked: Conditions(request)) : null;
                _regions.Add(request, regions);
            }

            return regions;
        }
    }

    /// <summary>Which cases of a request go to which roles; null where that was given up. To be asked by who holds the policy's <see cref="GateOf"/>.</summary>
    internal Referrals? ReferralsOf(RequestRegions regions)
    {
        lock (_referrals)
        {
            if (!_referrals.TryGetValue(regions, out Referrals? referrals))
            {
                _referrals.Add(regions, referrals = Referrals.Of(regions));
            }

            return referrals;
        }
    }

    /// <summary>What the analyses of one policy take turns at: regions are made as they are asked for.</summary>
    internal object GateOf(PolicySymbol policy) => policy;

    /// <summary>Whether a request, and everything that speaks of it, is without errors.</summary>
    internal static bool IsSound(RequestSymbol request) =>
        !request.HasErrors
        && !request.Fields.Any(f => f.HasErrors)
        && !request.Rules.Any(r => r.Rule.HasErrors)
        && !request.Tables.Any(t => t.Table.HasErrors)
        && !request.Policy.Tables.Any(t => t.HasErrors)
        && !request.Policy.Rules.Any(r => r.HasErrors)
        && request.Tables.SelectMany(t => t.Rows.Select(r => (Table: t, Row: r))).All(r => IsWhole(r.Table, r.Row))
        && ExpressionsOf(request).All(IsBound);

    /// <summary>Whether a standard, and all that its targets ask, is without errors.</summary>
    internal static bool IsSound(StandardSymbol standard) => !standard.HasErrors && standard.Targets.All(target => target.Condition is null || IsBound(target.Condition));

    /// <summary>A file that ends in the middle of something has its error at its end, beside the declaration rather than in it.</summary>
    private static bool IsWhole(TableBody table, RowSymbol row) =>
        row.Values.Length == table.Outputs.Length && (row.IsOtherwise || row.Cells.Length == table.Inputs.Length);

    private static bool IsBound(BoundExpression expression) =>
        expression is not ErrorExpression && !expression.Type.IsError && ExpressionReads.Children(expression).All(IsBound);

    private static IEnumerable<BoundExpression> ExpressionsOf(RequestSymbol request)
    {
        IEnumerable<ClauseSymbol> clauses = request.Rules.SelectMany(r => r.Root.WithExceptions()).ToArray();
        IEnumerable<RowSymbol> rows = request.Tables.SelectMany(t => t.Rows).ToArray();
        return request.Fields.Select(f => f.Formula)
            .Concat(clauses.Select(c => c.Condition))
            .Concat(clauses.SelectMany(c => c.Effects).OfType<OutputEffect>().Select(e => e.Value))
            .Concat(rows.SelectMany(r => r.Cells))
            .Concat(rows.SelectMany(r => r.Values))
            .OfType<BoundExpression>();
    }

    /// <summary>Amounts are cut at the limits of roles, so that who may approve is the same all over a cell.</summary>
    private static IEnumerable<(FieldSymbol Field, object Value)> Limits(RequestSymbol request)
    {
        foreach (RoleSymbol role in request.Policy.RolesInReach)
        {
            foreach (Approval approval in role.Approvals)
            {
                if (approval is { Limit: { } limit, Amount: { Kind: FieldKind.Input } amount } && approval.Request == request)
                {
                    yield return (amount, limit);
                }
            }
        }
    }

    /// <summary>When the targets of its standards hold. A standard with an error asks nothing.</summary>
    private static IEnumerable<BoundExpression> Conditions(RequestSymbol request) => request.Policy.Standards
        .Where(standard => standard.Request == request && IsSound(standard))
        .SelectMany(standard => standard.Targets)
        .Select(target => target.Condition)
        .OfType<BoundExpression>();

    internal ImmutableArray<Finding> BindingFindingsOf(PolicySymbol policy) =>
        _bindingFindings.Value.TryGetValue(policy.Tree.Text.Path, out ImmutableArray<Finding> findings) ? findings : ImmutableArray<Finding>.Empty;

    private static bool IsError(Finding finding) => finding.Severity == FindingSeverity.Error;
}
