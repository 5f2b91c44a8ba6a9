using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>The names that callers of a policy's generated C# write.</summary>
public static class GeneratedNames
{
    /// <summary>
    /// The names, in an order that follows from the order of declarations alone: of a policy in which one thing is called otherwise,
    /// the names stand at the same places.
    /// </summary>
    /// <param name="policy">A bound policy.</param>
    public static ImmutableArray<GeneratedName> Of(PolicySymbol policy)
    {
        CSharpNames names = CSharpNames.Of(policy);
        var found = ImmutableArray.CreateBuilder<GeneratedName>();
        string root = names.Class;
        found.Add(new GeneratedName(policy, string.Empty, root));
        foreach (RequestSymbol request in policy.Requests.Where(names.Has))
        {
            AddRequest(request, names, found);
        }

        foreach (ChoiceSymbol choice in names.AllChoices().Where(names.Has))
        {
            found.Add(new GeneratedName((Symbol?)choice.Field ?? choice, root, names[choice]));
            AddMembers(choice.Values, root + "." + names[choice]);
        }

        AddValues(names.RoleValues, root + ".Role");
        AddValues(names.SegmentValues, root + ".Segment");
        AddMembers(policy.Calendars, root + ".Calendars");
        AddMembers(policy.Roles, root + ".Roles");
        AddMembers(policy.Segments, root + ".Segments");
        AddMembers(policy.Standards, root + ".Standards");
        AddMembers(policy.Promises, root + ".Promises");
        AddMembers(policy.Capacities, root + ".Capacities");
        AddMembers(policy.Escalations, root + ".Escalations");
        AddMembers(policy.Improvements, root + ".Improvements");
        AddMembers(policy.Moments, root + ".Moments");
        AddMembers(policy.Journeys, root + ".Journeys");
        AddMembers(policy.Figures, root + ".Figures");
        return found.ToImmutable();

        void AddMembers<T>(ImmutableArray<T> symbols, string container)
            where T : Symbol => found.AddRange(symbols.Where(names.Has).Select(s => new GeneratedName(s, container, names[s])));

        void AddValues(ImmutableArray<KeyValuePair<Symbol, string>> values, string container) =>
            found.AddRange(values.Select(v => new GeneratedName(v.Key, container, v.Value)));
    }

    private static void AddRequest(RequestSymbol request, CSharpNames names, ImmutableArray<GeneratedName>.Builder found)
    {
        string type = names.Class + "." + names[request];
        string decision = names.Class + "." + names.DecisionOf(request);
        string clauses = names.Class + "." + names.ClausesOf(request);
        found.AddRange(new[] { names[request], names.DecisionOf(request), names.ClausesOf(request), names.OutlineOf(request) }.Select(n => new GeneratedName(request, names.Class, n)));
        foreach (FieldSymbol field in request.Fields.Where(f => f.Kind != FieldKind.Derived && names.Has(f)))
        {
            found.Add(new GeneratedName(field, field.Kind == FieldKind.Input ? type : decision, names[field]));
        }

        found.AddRange(request.Rules.SelectMany(r => r.Root.WithExceptions()).Where(names.Has).Select(c => new GeneratedName(c, clauses, names[c])));
    }
}
