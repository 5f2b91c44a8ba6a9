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
    /// <summary>The cases tried where one speaks for all: a first one may go past what arithmetic holds.</summary>
    private const int FewTries = 3;

    private readonly QuestionLimits _limits;
    private readonly Diagram _diagram;
    private readonly RegionBuilder _builder;
    private readonly CaseSets _sets;
    private readonly WitnessFinder _witnesses;
    private readonly CasePlace _place;
    private readonly CalendarSource _calendars;
    private readonly Dictionary<Symbol, string> _undecided = new();
    private int? _feasible;

    private RequestRegions(CaseSpace space, TimeZoneSource? zones, QuestionLimits limits)
    {
        Space = space;
        _limits = limits;
        _diagram = new Diagram(space.Variables.Select(v => v.CellCount).ToArray(), limits.Nodes);
        _builder = new RegionBuilder(space, _diagram);
        _sets = new CaseSets(_diagram, _builder, () => _feasible ??= Feasibility.Of(space, _diagram));
        _calendars = new CalendarSource(zones);
        _witnesses = new WitnessFinder(space, _diagram, new Evaluator(zones), _calendars);
        _place = new CasePlace(space, _calendars);
    }

    /// <summary>The request.</summary>
    public RequestSymbol Request => Space.Request;

    /// <summary>The space of its cases.</summary>
    public CaseSpace Space { get; }

    /// <summary>Clauses, rows and outputs whose regions were given up, and why, in the order asked.</summary>
    public IReadOnlyDictionary<Symbol, string> Undecided => _undecided;

    /// <summary>Makes the regions of a request.</summary>
    /// <param name="request">The request; it and all that it needs is sound.</param>
    /// <param name="zones">Where the evaluator finds time zones.</param>
    /// <param name="limits">What a question may cost; null: as usual.</param>
    /// <param name="alsoCut">Further places at which fields are cut, such as the limits of roles.</param>
    /// <param name="alsoAsked">Further conditions on its fields, such as those of standards.</param>
    public static RequestRegions Of(
        RequestSymbol request,
        TimeZoneSource? zones = null,
        QuestionLimits? limits = null,
        IEnumerable<(FieldSymbol Field, object Value)>? alsoCut = null,
        IEnumerable<BoundExpression>? alsoAsked = null) => new(CaseSpace.Of(request, alsoCut, alsoAsked), zones, limits ?? QuestionLimits.Usual);

    /// <summary>Where a clause of a rule holds and stands; null where that was given up.</summary>
    public ClauseRegion? Of(RuleBody body, ClauseSymbol clause) => _builder.Known(clause) ?? Make(body, clause);

    /// <summary>Where a row of a table matches and stands; null where that was given up.</summary>
    public RowRegion? Of(TableBody table, RowSymbol row) => Ask(row, _ => (RowRegion?)_builder.Of(table, row));

    /// <summary>Where a condition holds; null where that was given up. <paramref name="about"/> is whose condition it is.</summary>
    public int? Holds(BoundExpression? condition, Symbol about) => Ask(about, _ => (int?)_builder.Holds(condition));

    /// <summary>Every clause and row that gives an output, in file order, with the cases in which it stands; null where that was given up.</summary>
    public IReadOnlyList<(int Region, Symbol Giver, BoundExpression Value)>? GiversOf(FieldSymbol output) =>
        Ask(output, _ => _builder.Givers(output).ToList());

    /// <summary>Does something with sets, which may cost too much; null where it did, remembered for the symbol. Nothing else gives the sets away.</summary>
    public T? Ask<T>(Symbol about, Func<CaseSets, T?> question)
    {
        int mark = _diagram.NodeCount;
        try
        {
            if (Space.Variables.Length > _limits.Variables)
            {
                throw new UndecidedException($"The request has {Space.Variables.Length} fields and comparisons; {_limits.Variables} is the most.");
            }

            return question(_sets);
        }
        catch (UndecidedException e)
        {
            _diagram.TakeBack(mark);
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
            IReadOnlyList<int> all = Impossible() is { } impossible ? [.. sets, impossible] : sets;
            return _diagram.PickOutside(all, null, _limits.Steps) is null ? null : _witnesses.FindOutside(all, shows, _limits.Steps);
        }
        catch (UndecidedException)
        {
            return Union(sets, about) is { } union && Ask(about, made => (int?)made.Without(made.Feasible, union)) is { } outside ? Find(outside, shows) : null;
        }
    }

    /// <summary>Whether every possible case is in one of some sets; null where that was given up.</summary>
    public bool? AreAll(IReadOnlyList<int> sets, Symbol about)
    {
        try
        {
            // A case that may not be possible shows nothing.
            int? impossible = Impossible();
            return _diagram.PickOutside([.. sets, impossible ?? Diagram.None], null, _limits.Steps) is null ? true : impossible is null ? null : false;
        }
        catch (UndecidedException)
        {
            return Union(sets, about) is { } union ? IsWithin(Diagram.All, union, about) : null;
        }
    }

    /// <summary>The cases of a set that are in none of some others; null where that was given up.</summary>
    public int? Without(int set, IEnumerable<int> others, Symbol about) => Ask(about, sets =>
    {
        int rest = set;
        foreach (int other in others)
        {
            if (rest == Diagram.None)
            {
                break;
            }

            rest = sets.Without(rest, other);
        }

        return (int?)rest;
    });

    /// <summary>The cases that are in some set; null where that was given up.</summary>
    public int? Union(IEnumerable<int> sets, Symbol about) => Ask(about, all => (int?)all.Diagram.Union(sets as IReadOnlyList<int> ?? sets.ToArray()));

    /// <summary>Whether a set has no case, whatever the comparisons in it say; null where that was given up.</summary>
    public bool? IsEmpty(int set, Symbol about) => set == Diagram.None ? true : Ask(about, sets => (bool?)sets.IsEmpty(set));

    /// <summary>Whether every case of one set is in another; null where that was given up.</summary>
    public bool? IsWithin(int inner, int outer, Symbol about) => Ask(about, sets => (bool?)sets.IsEmpty(sets.Without(inner, outer)));

    /// <summary>The cases that are in both sets; null where that was given up.</summary>
    public int? Both(int a, int b, Symbol about) => Ask(about, sets => (int?)sets.And(a, b));

    /// <summary>The share of cells of the product that lie in a set, from 0 to 1, each cell counting alike.</summary>
    public double Share(int set) => _diagram.Share(set);

    /// <summary>The cells that the cases of a set have.</summary>
    public CellMask MaskOf(int set) => CellMask.Of(_diagram, set);

    /// <summary>What an expression is in a decided case; null: unknown.</summary>
    public object? ValueAt(BoundExpression expression, Decision decision) =>
        new ExpressionEvaluator(decision.Values, _calendars, Request.Policy).Value(expression);

    /// <summary>Whether a decided case lies in a set.</summary>
    public bool Contains(int set, Decision decision) => Contains(set, _place.Of(decision));

    /// <summary>Whether a case lies in a set, given as a cell for each variable.</summary>
    internal bool Contains(int set, IReadOnlyList<int> cells) => _diagram.Contains(set, cells);

    /// <summary>Some case of a set that is not empty, as a cell for each variable.</summary>
    internal int[] Sample(int set) => _diagram.Pick(set, static (_, cell) => cell, static (_, from, _) => from);

    /// <summary>The cell of each variable in which a decided case lies.</summary>
    internal int[] PlaceOf(Decision decision) => _place.Of(decision);

    private ClauseRegion? Make(RuleBody body, ClauseSymbol clause) => Ask(clause, _ => (ClauseRegion?)_builder.Of(body, clause));

    /// <summary>The cases that some comparison rules out; null where that was given up.</summary>
    private int? Impossible() => Ask(Request, sets => (int?)sets.Not(sets.Feasible));
}
