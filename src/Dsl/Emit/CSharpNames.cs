using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The C# identifiers of a policy's names. Members are PascalCase; the dots of a qualified name become <c>_</c>. What would equal
/// its enclosing type or a generated name gets a <c>_</c> at its end. Of two names that become one, the first keeps it.
/// </summary>
public sealed class CSharpNames
{
    private static readonly ConditionalWeakTable<PolicySymbol, CSharpNames> Known = new();

    private static readonly HashSet<string> Nothing = [];

    private static readonly HashSet<string> ObjectMembers = new(StringComparer.Ordinal)
    {
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize",
    };

    private static readonly HashSet<string> RecordMembers = new(ObjectMembers, StringComparer.Ordinal) { "PrintMembers", "EqualityContract", "Clone", "Deconstruct" };

    private static readonly HashSet<string> DataMembers = new(ObjectMembers, StringComparer.Ordinal) { "value__" };

    private static readonly string[] GeneratedInOrder =
    [
        .. ObjectMembers, "Role", "Segment", "Roles", "Segments", "Calendars", "Standards", "Promises", "Escalations", "Improvements",
        "Capacities", "Moments", "Journeys", "Figures", "Info", "Decide", "Held", "Explain", "WhyNot", JsonEmitter.Class,
    ];

    private static readonly HashSet<string> Generated = new(GeneratedInOrder, StringComparer.Ordinal);

    private readonly PolicySymbol _policy;
    private readonly Dictionary<Symbol, string> _identifiers = new();
    private readonly HashSet<Symbol> _shadowed = new();
    private readonly List<NameCollision> _collisions = [];

    private CSharpNames(PolicySymbol policy)
    {
        _policy = policy;
        Class = ClassOf(policy.Name);
        NameTypes();
        foreach (RequestSymbol request in policy.Requests)
        {
            NameMembersOf(request);
        }

        foreach (ChoiceSymbol choice in AllChoices())
        {
            Fill(new IdentifierSpace(Nothing, "value__", this[choice]), choice.Values);
        }

        NameData(policy.Calendars, "Calendars");
        NameData(policy.Roles, "Roles", "Role");
        NameData(policy.Segments, "Segments", "Segment");
        NameData(policy.Standards, "Standards");
        NameData(policy.Promises, "Promises");
        NameData(policy.Capacities, "Capacities");
        NameData(policy.Escalations, "Escalations");
        NameData(policy.Moments, "Moments");
        NameData(policy.Journeys, "Journeys");
        NameData(policy.Figures, "Figures");
        NameImprovements();
        RoleValues = ValuesInReach(policy.RolesInReach.CastArray<Symbol>(), "Role");
        SegmentValues = ValuesInReach(policy.SegmentsInReach.CastArray<Symbol>(), "Segment");
    }

    /// <summary>Every type of the policy that its own methods can name without more ado.</summary>
    internal IEnumerable<string> TypeNames => GeneratedInOrder
        .Concat(AllChoices().Select(c => this[c]))
        .Concat(_policy.Requests.Where(Has).SelectMany(r => new[] { this[r], DecisionOf(r), ClausesOf(r), OutlineOf(r), RowsOf(r), MembersOf(r) }))
        .Concat([Class]);

    /// <summary>The identifier of the policy's class.</summary>
    public string Class { get; }

    /// <summary>The identifier of a symbol of this policy.</summary>
    /// <param name="symbol">A symbol that has a name of its own in C#: none of rows, steps, tables or derived fields.</param>
    public string this[Symbol symbol] => _identifiers[symbol];

    /// <summary>The roles in reach, each with its value in the enum <c>Role</c>; those of one name after the first are qualified by their policy.</summary>
    internal ImmutableArray<KeyValuePair<Symbol, string>> RoleValues { get; }

    /// <summary>The segments in reach, each with its value in the enum <c>Segment</c>.</summary>
    internal ImmutableArray<KeyValuePair<Symbol, string>> SegmentValues { get; }

    /// <summary>Whether there is an enum <c>Segment</c>: without values too, where a field is one of them.</summary>
    internal bool HasSegments => SegmentValues.Length > 0 || _policy.Requests.Any(r => r.Fields.Any(f => f.Type.Kind == TypeKind.Segment));

    /// <summary>The names of a policy; the same object whenever the policy is the same.</summary>
    /// <param name="policy">A bound policy.</param>
    public static CSharpNames Of(PolicySymbol policy) => Known.GetValue(policy, static p => new CSharpNames(p));

    /// <summary>The class of a policy of that name: <c>Returns</c>; <c>Contoso_Returns</c> for <c>Contoso.Returns</c>, so that a policy <c>Contoso</c> may stand beside it.</summary>
    /// <param name="policyName">The policy's name, qualified or not.</param>
    public static string ClassOf(string policyName)
    {
        string name = string.Join("_", policyName.Split('.').Select(CSharpIdentifier.Pascal));
        return name == "PolicyCatalog" || Generated.Contains(name) ? name + "_" : name;
    }

    /// <summary>Pairs of different names that become one identifier, in the order of the file.</summary>
    /// <param name="policy">A bound policy.</param>
    public static ImmutableArray<NameCollision> Collisions(PolicySymbol policy) =>
        Of(policy)._collisions.OrderBy(c => c.Second.NameSpan.Start).ToImmutableArray();

    /// <summary>Whether C# can be made of the symbol: it has a name, and no earlier one took the identifier.</summary>
    internal bool Has(Symbol symbol) => _identifiers.ContainsKey(symbol) && !_shadowed.Contains(symbol);

    /// <summary>The request's decision type.</summary>
    internal string DecisionOf(RequestSymbol request) => this[request] + "Decision";

    /// <summary>The request's enum of rules and exceptions.</summary>
    internal string ClausesOf(RequestSymbol request) => this[request] + "Clause";

    /// <summary>The class that holds the request as the policy writes it.</summary>
    internal string OutlineOf(RequestSymbol request) => this[request] + "Outline";

    /// <summary>The class that holds the large tables of the request as data.</summary>
    internal string RowsOf(RequestSymbol request) => this[request] + "Rows";

    /// <summary>The class that holds how to read and change each member of the request.</summary>
    internal string MembersOf(RequestSymbol request) => this[request] + "Members";

    internal string RoleValue(RoleSymbol role) => RoleValues.First(v => v.Key == role).Value;

    internal string SegmentValue(SegmentSymbol segment) => SegmentValues.First(v => v.Key == segment).Value;

    /// <summary>Every choice: named, then in place.</summary>
    internal IEnumerable<ChoiceSymbol> AllChoices() => _policy.Choices
        .Concat(_policy.Requests.SelectMany(r => r.Fields).Select(f => f.Type.Choice).OfType<ChoiceSymbol>().Where(c => c.IsInPlace && c.Policy == _policy))
        .Where(_identifiers.ContainsKey)
        .Distinct();

    private static string PathOf(ClauseSymbol clause) =>
        clause.Parent is null ? CSharpIdentifier.Pascal(clause.Name) : PathOf(clause.Parent) + "_" + CSharpIdentifier.Pascal(clause.Name);

    /// <summary>The types that a request of that name brings with it.</summary>
    private static string[] TypesBeside(string request) => [request + "Decision", request + "Clause", request + "Outline", request + "Rows", request + "Members"];

    private static string SpokenOf(Symbol symbol) =>
        symbol is ClauseSymbol { Parent: { } parent } ? SpokenOf(parent) + "." + symbol.Name : symbol.Name;

    private void NameTypes()
    {
        var space = new IdentifierSpace(Generated, Class);
        foreach (RequestSymbol request in _policy.Requests.Where(r => r.Name.Length > 0))
        {
            foreach (string type in TypesBeside(CSharpIdentifier.Pascal(request.Name)))
            {
                space.Take(type, null);
            }
        }

        Fill(space, _policy.Choices);
        Fill(space, _policy.Requests);
        foreach (FieldSymbol field in _policy.Requests.SelectMany(r => r.Fields))
        {
            if (field.Type.Choice is { IsInPlace: true } choice && choice.Policy == _policy && !_identifiers.ContainsKey(choice)
                && _identifiers.TryGetValue(field.Request, out string? request) && field.Name.Length > 0)
            {
                string name = request + CSharpIdentifier.Pascal(field.Name);
                while (space.IsTaken(name, out _))
                {
                    name += "_";
                }

                space.Take(name, choice);
                _identifiers[choice] = name;
            }
        }
    }

    private void NameMembersOf(RequestSymbol request)
    {
        if (!_identifiers.TryGetValue(request, out string? name))
        {
            return;
        }

        Fill(new IdentifierSpace(RecordMembers, name, MembersOf(request)), request.Fields.Where(f => f.Kind == FieldKind.Input));
        Fill(
            new IdentifierSpace(RecordMembers, DecisionOf(request), "Verdict", "Approvers", "MayBeBentBy", "DecidedBy", "Reason", "Version"),
            request.Fields.Where(f => f.Kind is FieldKind.Output or FieldKind.Formula));
        Fill(new IdentifierSpace(Nothing, "None", "value__", ClausesOf(request)), request.Rules.SelectMany(r => r.Root.WithExceptions()));
    }

    private void NameData<T>(ImmutableArray<T> symbols, params string[] enclosing)
        where T : Symbol => Fill(new IdentifierSpace(DataMembers, enclosing), symbols);

    // An improvement has no name of its own: several for one standard are numbered.
    private void NameImprovements()
    {
        var space = new IdentifierSpace(ObjectMembers, "Improvements");
        foreach (ImprovementSymbol improvement in _policy.Improvements.Where(i => i.Name.Length > 0))
        {
            string name = CSharpIdentifier.Pascal(improvement.Name);
            string free = space.IsTaken(name, out _) ? name + "_" : name;
            for (int number = 2; space.IsTaken(free, out _); number++)
            {
                free = name + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            space.Take(free, improvement);
            _identifiers[improvement] = free;
        }
    }

    private void Fill(IdentifierSpace space, IEnumerable<Symbol> symbols)
    {
        foreach (Symbol symbol in symbols)
        {
            if (symbol.Name.Length == 0)
            {
                continue;
            }

            string name = symbol is ClauseSymbol clause ? PathOf(clause) : CSharpIdentifier.Pascal(symbol.Name);
            bool isOther = symbol is ChoiceSymbol or RequestSymbol && PolicyLayout.IsVersionClass(name);
            isOther |= symbol is RequestSymbol && (RecordMembers.Contains(name) || TypesBeside(name).Contains(Class));
            name = isOther ? name + "_" : name;
            while (space.IsTaken(name, out Symbol? taken))
            {
                if (taken is null)
                {
                    name += "_";
                    continue;
                }

                _shadowed.Add(symbol);
                if (SpokenOf(taken) != SpokenOf(symbol))
                {
                    _collisions.Add(new NameCollision(taken, symbol, name));
                }

                break;
            }

            _identifiers[symbol] = name;
            if (!space.IsTaken(name, out _))
            {
                space.Take(name, symbol);
            }
        }
    }

    private ImmutableArray<KeyValuePair<Symbol, string>> ValuesInReach(ImmutableArray<Symbol> symbols, string enclosing)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal) { enclosing, "value__" };
        var values = ImmutableArray.CreateBuilder<KeyValuePair<Symbol, string>>();
        foreach (Symbol symbol in symbols.Where(s => s.Name.Length > 0))
        {
            string name = CSharpIdentifier.Pascal(symbol.Name);
            if (symbol.Policy == _policy)
            {
                name = this[symbol];
            }
            else if (taken.Contains(name))
            {
                name = ClassOf(symbol.Policy.Name) + "_" + name;
            }

            if (taken.Add(name))
            {
                values.Add(new KeyValuePair<Symbol, string>(symbol, name));
            }
        }

        return values.ToImmutable();
    }
}
