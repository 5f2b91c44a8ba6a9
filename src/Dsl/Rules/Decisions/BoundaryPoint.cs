using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>A value of a field between two neighbouring cells, and the cases on it, just below and just above.</summary>
internal sealed class BoundaryPoint
{
    private const int OutOfRange = -1;
    private readonly RequestRegions _regions;
    private readonly Evaluator _evaluator;
    private readonly FieldVariable _variable;
    private readonly int _cell;

    public BoundaryPoint(TimeZoneSource? zones, RequestRegions regions, Edge edge)
    {
        _regions = regions;
        _evaluator = new Evaluator(zones);
        _variable = regions.Space.Of(edge.Field);
        _cell = _variable.PointOf(edge.Value) ?? OutOfRange;
    }

    /// <summary>
    /// A case on the point that shows what is asked, where the same case lies in one set just below the point and in another just above,
    /// and both neighbours, decided too, show what is asked of them; they are decided first.
    /// </summary>
    public Witness? Find(int below, int above, Symbol about, Func<Decision, bool> shows, Func<Decision, bool> neighbourShows)
    {
        if (_cell < 1 || _cell + 1 >= _variable.Cells.Length || _variable.Cells[_cell + 1].IsUnknown)
        {
            return null;
        }

        int? set = _regions.Ask(about, sets => (int?)sets.And(
            sets.And(Around(sets, below, _cell - 1), Around(sets, above, _cell + 1)),
            sets.Cell(_variable, _cell)));
        return set is { } cases
            ? _regions.Find(cases, d => Neighbour(d, _cell - 1, neighbourShows) && Neighbour(d, _cell + 1, neighbourShows) && shows(d))
            : null;
    }

    /// <summary>The cases that would be in the set if the field lay in a cell, wherever it lies.</summary>
    private int Around(CaseSets sets, int set, int cell) => sets.Forget(sets.And(set, sets.Cell(_variable, cell)), _variable);

    private bool Neighbour(Decision decision, int cell, Func<Decision, bool> shows)
    {
        ImmutableDictionary<FieldSymbol, object?> inputs = decision.Values.Where(v => v.Key.Kind == FieldKind.Input).ToImmutableDictionary(v => v.Key, v => v.Value);
        object?[] values = CellValues.Of(_variable.Field, _variable.Cells[cell]).Take(1).ToArray();
        if (values.Length == 0)
        {
            // Between two neighbouring minutes there is no time that could be shown.
            return false;
        }

        try
        {
            return shows(_evaluator.Decide(_regions.Request, inputs.SetItem(_variable.Field, values[0]), decision.On));
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
