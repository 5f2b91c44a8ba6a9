using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>
/// The declarations and fields that something speaks of. What a policy says outright (rules, promises, examples, …) counts as used
/// without it; what only an example gives to a field doesn't make the field used.
/// </summary>
internal sealed class UsedSymbols
{
    private readonly HashSet<Symbol> _used = new();

    private UsedSymbols()
    {
    }

    public static UsedSymbols Of(PolicyProject project)
    {
        var used = new UsedSymbols();
        foreach (PolicySymbol policy in project.Policies)
        {
            used.AddReferences(policy);
            used.AddWhatIsUsedUnspoken(policy);
        }

        return used;
    }

    public bool Contains(Symbol symbol) => _used.Contains(symbol);

    private void AddReferences(PolicySymbol policy)
    {
        foreach (Reference reference in policy.References)
        {
            if (reference.Target is FieldSymbol && reference.From is ExampleSymbol)
            {
                continue;
            }

            if (!ReferenceEquals(reference.Target, reference.From))
            {
                _used.Add(reference.Target);
            }
        }
    }

    private void AddWhatIsUsedUnspoken(PolicySymbol policy)
    {
        // A limit speaks of the request's only money field without naming it.
        _used.UnionWith(policy.Roles.SelectMany(role => role.Approvals).Select(approval => approval.Amount).OfType<FieldSymbol>());

        // Who may approve or bend something acts by that alone.
        _used.UnionWith(policy.Roles.Where(role => !role.Approvals.IsEmpty || !role.Discretions.IsEmpty));

        // A capacity speaks of what it serves, and nothing speaks of a capacity.
        _used.UnionWith(policy.Capacities.Where(capacity => !capacity.Serves.IsEmpty));

        if (policy.Requests.Any(request => request.Fields.Any(field => field.Type.Kind == TypeKind.Segment)))
        {
            _used.UnionWith(policy.SegmentsInReach);
        }

        _used.UnionWith(policy.Requests.SelectMany(request => request.Fields).Select(field => field.Type.Choice).OfType<ChoiceSymbol>());
    }
}
