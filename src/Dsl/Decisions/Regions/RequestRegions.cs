using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Everything that can be said about all cases of one request: where each clause and row stands, what each output may be, and a
/// concrete case of any set of cases. Made once for a request and asked by every rule; not for several threads at once.
/// </summary>
/// <remarks>
/// A question that costs too much is given up alone: its nodes are taken back, and it is remembered in <see cref="Undecided"/>.
/// </remarks>
public sealed class RequestRegions
{
    /// <summary>The most variables: operations recurse that deep.</summary>
    private const int MaxVariables = 1_000;

    /// <summary>The cases tried where one speaks for all: a first one may go past what arithmetic holds.</summary>
    private const int FewTries = 3;

    /// <summary>The most edges looked at before the union of sets is made.</summary>
    private const int MaxSteps = 500_000;

    private readonly RegionBuilder _builder;
    private readonly WitnessFinder _witnesses;
    private readonly CasePlace _place;
    private readonly CalendarSource _calendars;
    private readonly Dictionary<Symbol, string> _undecided = new();
    private readonly int _budget;
    private int? _feasible;

    private RequestRegions(CaseSpace space, TimeZoneSource? zones, int budget)
    {
        Space = space;
        _budget = budget;
        Diagram = new Diagram(space.Variables.Select(v => v.CellCount).ToArray(), budget);
        _builder = new RegionBuilder(space, Diagram);
        _calendars = new CalendarSource(zones);
        _witnesses = new WitnessFinder(space, Diagram, new Evaluator(zones), _calendars);
        _place = new CasePlace(space, _calendars);
    }

    /// <summary>The request.</summary>
    public RequestSymbol Request => Space.Request;

    /// <summary>The space of its cases.</summary>
    public CaseSpace Space { get; }

    /// <summary>The sets of cases, with their operations.</summary>
    public Diagram Diagram { get; }

    /// <summary>Clauses, rows and outputs whose regions were given up, and why, in the order asked.</summary>
    public IReadOnlyDictionary<Symbol, string> Undecided => _undecided;

    /// <summary>Makes the regions of a request.</summary>
    /// <param name="request">The request; it and all that it needs is sound.</param>
    /// <param name="zones">Where the evaluator finds time zones.</param>
    /// <param name="budget">The most nodes of the diagram.</param>
    /// <param name="alsoCut">Further places at which fields are cut, such as the limits of roles.</param>
    /// <param name="alsoAsked">Further conditions on its fields, such as those of standards.</param>
    public static RequestRegions Of(
        RequestSymbol request,
        TimeZoneSource? zones = null,
        int budget = 200_000,
        IEnumerable<(FieldSymbol Field, object Value)>? alsoCut = null,
        IEnumerable<BoundExpression>? alsoAsked = null) => new(CaseSpace.Of(request, alsoCut, alsoAsked), zones, budget);

    /// <summary>Where a clause of a rule holds and stands; null where that was given up.</summary>
    public ClauseRegion? Of(RuleBody body, ClauseSymbol clause) => _builder.Known(clause) ?? Make(body, clause);

    /// <summary>Where a row of a table matches and stands; null where that was given up.</summary>
    public RowRegion? Of(TableBody table, RowSymbol row) => Ask(row, () => (RowRegion?)_builder.Of(table, row));

    /// <summary>Where a condition holds; null where that was given up. <paramref name="about"/> is whose condition it is.</summary>
    public int? Holds(BoundExpression? condition, Symbol about) => Ask(about, () => (int?)_builder.Holds(condition));

    /// <summary>Every clause and row that gives an output, in file order, with the cases in which it stands; null where that was given up.</summary>
    public IReadOnlyList<(int Region, Symbol Giver, BoundExpression Value)>? GiversOf(FieldSymbol output) =>
        Ask(output, () => _builder.Givers(output).ToList());

    /// <summary>The cases in which a field that is passed in lies in some of its cells.</summary>
    public int Cells(FieldSymbol field, Func<Cell, bool> isIn) => _builder.Cells(field, isIn);

    /// <summary>Does something with regions that may cost too much; null where it did, remembered for the symbol.</summary>
    public T? Ask<T>(Symbol about, Func<T?> question)
    {
        int mark = Diagram.NodeCount;
        try
        {
            if (Space.Variables.Length > MaxVariables)
            {
                throw new UndecidedException($"The request has {Space.Variables.Length} fields and comparisons; {MaxVariables} is the most.");
            }

            return question();
        }
        catch (UndecidedException e)
        {
            Diagram.TakeBack(mark);
            _builder.Forget(mark);
            _feasible = _feasible >= mark ? null : _feasible;
            _undecided[about] = e.Message;
            return default;
        }
    }

    /// <summary>
    /// A concrete case of the set that shows what is asked, decided by the evaluator; null where none was found. The least surprising
    /// one: defaults where the set allows them, values just beyond a boundary elsewhere.
    /// </summary>
    /// <param name="set">The set.</param>
    /// <param name="shows">What is asked of the decision.</param>
    /// <param name="dependsOnCells">
    /// Whether what is asked is the same for all values of a cell, as which clauses apply is: then, where no two fields are compared, one
    /// case that doesn't show it speaks for the others.
    /// </param>
    public Witness? Find(int set, Func<Decision, bool> shows, bool dependsOnCells = false) =>
        dependsOnCells && !Space.Variables.Any(v => v is OrderVariable) ? _witnesses.Find(set, shows, FewTries) : _witnesses.Find(set, shows);

    /// <summary>
    /// A concrete case that is in none of some sets and shows what is asked; null where none was found, or that was given up. The union of
    /// the sets is made only where looking without it takes too long.
    /// </summary>
    public Witness? FindOutside(IReadOnlyList<int> sets, Symbol about, Func<Decision, bool> shows)
    {
        try
        {
            // Most often there is none, and then which would be the least surprising need not be known.
            IReadOnlyList<int> possible = Possible(sets);
            return Diagram.PickOutside(possible, null, MaxSteps) is null ? null : _witnesses.FindOutside(possible, shows, MaxSteps);
        }
        catch (UndecidedException)
        {
            return Union(sets, about) is { } union && Ask(about, () => (int?)Diagram.Not(union)) is { } outside ? Find(outside, shows) : null;
        }
    }

    /// <summary>Whether every possible case is in one of some sets; no where that was given up.</summary>
    public bool AreAll(IReadOnlyList<int> sets, Symbol about)
    {
        try
        {
            return Diagram.PickOutside(Possible(sets), null, MaxSteps) is null;
        }
        catch (UndecidedException)
        {
            return Union(sets, about) is { } union && IsWithin(Diagram.All, union, about);
        }
    }

    /// <summary>The cases of a set that are in none of some others; none where that was given up.</summary>
    public int Without(int set, IEnumerable<int> others, Symbol about) => Ask(about, () =>
    {
        foreach (int other in others)
        {
            if (set == Diagram.None)
            {
                break;
            }

            set = Diagram.Without(set, other);
        }

        return (int?)set;
    }) ?? Diagram.None;

    /// <summary>The cases that are in some set; null where that was given up.</summary>
    public int? Union(IEnumerable<int> sets, Symbol about) => Ask(about, () => (int?)sets.Aggregate(Diagram.None, Diagram.Or));

    /// <summary>Whether a set has no case, whatever the comparisons in it say; no where that was given up.</summary>
    public bool IsEmpty(int set, Symbol about) => set == Diagram.None || Ask(about, () => (bool?)(Diagram.And(set, Feasible) == Diagram.None)) == true;

    /// <summary>Whether every case of one set is in another; no where that was given up.</summary>
    public bool IsWithin(int inner, int outer, Symbol about) => Ask(about, () => (bool?)IsEmpty(Diagram.Without(inner, outer), about)) == true;

    /// <summary>The cases that are in both sets; none where that was given up.</summary>
    public int Both(int a, int b, Symbol about) => Ask(about, () => (int?)Diagram.And(a, b)) ?? Diagram.None;

    /// <summary>What an expression is in a decided case; null: unknown.</summary>
    public object? ValueAt(BoundExpression expression, Decision decision) =>
        new ExpressionEvaluator(decision.Values, _calendars, Request.Policy).Value(expression);

    /// <summary>Whether a decided case lies in a set.</summary>
    public bool Contains(int set, Decision decision) => Diagram.Contains(set, _place.Of(decision));

    /// <summary>The cell of each variable in which a decided case lies.</summary>
    internal int[] PlaceOf(Decision decision) => _place.Of(decision);

    /// <summary>
    /// Cases that no comparison rules out: where a field lies wholly below another, the comparison of the two says so. A set that has no
    /// case in common with it is empty, whatever the comparisons say.
    /// </summary>
    public int Feasible => _feasible ??= Feasibility.Of(Space, Diagram, _builder);

    /// <summary>The most nodes of the diagram.</summary>
    public int Budget => _budget;

    private ClauseRegion? Make(RuleBody body, ClauseSymbol clause) => Ask(clause, () => (ClauseRegion?)_builder.Of(body, clause));

    private IReadOnlyList<int> Possible(IReadOnlyList<int> sets) =>
        Ask(Request, () => (int?)Diagram.Not(Feasible)) is { } impossible && impossible != Diagram.None ? [.. sets, impossible] : sets;
}
