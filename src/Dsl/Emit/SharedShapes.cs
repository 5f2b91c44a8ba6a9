using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// What all versions of a policy have in common, and what therefore stands in the class of its name instead of in each version's:
/// the roles always; segments and choices where they are the same everywhere; requests where their fields, outputs and rules' order are.
/// </summary>
internal sealed class SharedShapes
{
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<RequestSymbol>> _requests = new(StringComparer.Ordinal);

    private SharedShapes(IReadOnlyList<PolicySymbol> versions) => Versions = versions;

    /// <summary>A policy that stands alone: nothing is shared.</summary>
    internal static SharedShapes None { get; } = new([]);

    /// <summary>The versions, the earliest first; empty for a policy that stands alone.</summary>
    internal IReadOnlyList<PolicySymbol> Versions { get; }

    /// <summary>Whether there are several versions.</summary>
    internal bool IsFamily => Versions.Count > 0;

    /// <summary>Whether a type stands in the class of the policy's name.</summary>
    /// <param name="identifier">The type's identifier.</param>
    internal bool Has(string identifier) => _types.Contains(identifier);

    /// <summary>The request of that name in each version, where it has one shape; otherwise null.</summary>
    internal IReadOnlyList<RequestSymbol>? RequestOf(RequestSymbol request) => _requests.TryGetValue(request.Name, out List<RequestSymbol>? all) ? all : null;

    /// <summary>The roles of a policy as its enum has them: those of all of its versions, each once.</summary>
    internal IReadOnlyList<KeyValuePair<Symbol, string>> RolesOf(PolicySymbol policy) => IsFamily
        ? Versions.SelectMany(v => CSharpNames.Of(v).RoleValues).GroupBy(r => r.Value).Select(g => g.Last()).ToList()
        : CSharpNames.Of(policy).RoleValues;

    /// <summary>The requests of one shape, each in every version.</summary>
    internal IEnumerable<IReadOnlyList<RequestSymbol>> Requests => _requests.Values;

    /// <summary>Finds what the versions of a policy have in common.</summary>
    /// <param name="versions">The versions, the earliest first.</param>
    internal static SharedShapes Of(IReadOnlyList<PolicySymbol> versions)
    {
        if (versions.Count < 2)
        {
            return None;
        }

        var shared = new SharedShapes(versions);
        shared._types.Add("Role");
        if (AreSame(versions.Select(v => CSharpNames.Of(v).SegmentValues.Select(s => s.Value))))
        {
            shared._types.Add("Segment");
        }

        PolicySymbol last = versions[versions.Count - 1];
        CSharpNames names = CSharpNames.Of(last);
        foreach (ChoiceSymbol choice in names.AllChoices().Where(names.Has))
        {
            List<ChoiceSymbol?> everywhere = versions.Select(v => ChoiceOf(v, names[choice])).ToList();
            if (!everywhere.Contains(null) && AreSame(everywhere.Select(c => c!.Values.Select(v => v.Name))))
            {
                shared._types.Add(names[choice]);
            }
        }

        foreach (RequestSymbol request in last.Requests.Where(r => names.Has(r) && Soundness.HasType(r)))
        {
            List<RequestSymbol> everywhere = versions.SelectMany(v => v.Requests.Where(r => r.Name == request.Name && CSharpNames.Of(v).Has(r)).Take(1)).ToList();
            if (everywhere.Count == versions.Count && everywhere.TrueForAll(r => CSharpNames.Of(r.Policy)[r] == names[request]) && AreSame(everywhere.Select(r => r.Fields.Where(IsSeen).Select(shared.ShapeOf)))
                && everywhere.TrueForAll(Soundness.HasType) && MergedClauses(everywhere) is not null)
            {
                shared._requests.Add(request.Name, everywhere);
                shared._types.Add(names[request]);
            }
        }

        return shared;
    }

    /// <summary>
    /// The clauses of a request in all versions, each identifier once, in an order that is file order in every version; null where there is none.
    /// </summary>
    internal static List<string>? MergedClauses(IReadOnlyList<RequestSymbol> requests)
    {
        List<List<string>> orders = requests
            .Select(r => DecisionShape.ClausesOf(r).Where(CSharpNames.Of(r.Policy).Has).Select(c => CSharpNames.Of(r.Policy)[c]).ToList())
            .ToList();
        var merged = new List<string>();
        while (orders.Exists(o => o.Count > 0))
        {
            string? next = orders.Where(o => o.Count > 0).Select(o => o[0]).FirstOrDefault(c => orders.TrueForAll(o => o.IndexOf(c) <= 0));
            if (next is null)
            {
                return null;
            }

            merged.Add(next);
            orders.ForEach(o => o.Remove(next));
        }

        return merged;
    }

    private static ChoiceSymbol? ChoiceOf(PolicySymbol policy, string identifier)
    {
        CSharpNames names = CSharpNames.Of(policy);
        return names.AllChoices().FirstOrDefault(c => names.Has(c) && names[c] == identifier);
    }

    private static bool IsSeen(FieldSymbol field) => field.Kind != FieldKind.Derived;

    private static bool AreSame(IEnumerable<IEnumerable<string>> lists)
    {
        List<string> texts = lists.Select(l => string.Join("\n", l)).ToList();
        return texts.TrueForAll(t => t == texts[0]);
    }

    /// <summary>Name, kind, type, range and default. A type that is not itself shared is one of its own version.</summary>
    private string ShapeOf(FieldSymbol field)
    {
        string type = field.Type.Kind switch
        {
            TypeKind.Segment => "Segment" + (Has("Segment") ? string.Empty : field.Policy.Tree.Text.Path),
            TypeKind.Choice => field.Type.Choice!.Policy.Name + "." + CSharpNames.Of(field.Type.Choice.Policy)[field.Type.Choice]
                + (field.Type.Choice.Policy.Name != field.Policy.Name || Has(CSharpNames.Of(field.Policy)[field.Type.Choice]) ? string.Empty : field.Policy.Tree.Text.Path),
            _ => field.Type.ToString(),
        };
        return string.Join(
            "|",
            field.Name,
            field.Kind == FieldKind.Formula ? FieldKind.Output : field.Kind,
            type,
            field.IsOptional,
            ConstantText(field.From),
            ConstantText(field.To),
            field.Kind == FieldKind.Input ? ConstantText(field.Default) : string.Empty);
    }

    private static string ConstantText(ConstantExpression? constant) => constant?.Value switch
    {
        null => string.Empty,
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var value => value.ToString() ?? string.Empty,
    };
}
