using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>A field that is passed in, cut where the policy mentions a constant.</summary>
public sealed class FieldVariable : CaseVariable
{
    private readonly int _known;
    private readonly bool _isOrdered;
    private Dictionary<object, int>? _points;

    internal FieldVariable(int index, FieldSymbol field, ImmutableArray<Cell> cells)
        : base(index)
    {
        Field = field;
        Cells = cells;

        // A segment of a policy that has none has no cells at all.
        _known = cells.Length - (cells.Length > 0 && cells[cells.Length - 1].IsUnknown ? 1 : 0);
        _isOrdered = Coordinate.Has(field.Type);
    }

    /// <summary>The field.</summary>
    public FieldSymbol Field { get; }

    /// <summary>Its cells: of ordered types in their order, the unknown last.</summary>
    public ImmutableArray<Cell> Cells { get; }

    /// <inheritdoc/>
    public override int CellCount => Cells.Length;

    /// <summary>The cell of a value; null: the unknown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside the field's range.</exception>
    internal int CellOf(object? value)
    {
        if (value is null)
        {
            return Cells.Length - 1;
        }

        if (PointOf(value) is { } point)
        {
            return point;
        }

        // Between two points lies a range, where the type has values there; beside the texts that are mentioned all others.
        int cell = _isOrdered ? Below(Coordinate.Of(value)) : _known - 1;
        bool isIn = cell >= 0 && cell < _known && !Cells[cell].IsPoint
            && (!_isOrdered || (!(Coordinate.Of(value) <= Cells[cell].Low) && !(Coordinate.Of(value) >= Cells[cell].High)));
        return isIn ? cell : throw new ArgumentOutOfRangeException(nameof(value), value, $"The value lies outside the range of '{Field.Name}'.");
    }

    /// <summary>The cell that is one value; null where none is.</summary>
    internal int? PointOf(object value)
    {
        if (_isOrdered)
        {
            decimal place = Coordinate.Of(value);
            int below = Below(place);
            return IsPointAt(below, place) ? below : null;
        }

        if (_points is null)
        {
            _points = new Dictionary<object, int>();
            for (int i = 0; i < _known; i++)
            {
                if (Cells[i].Value is { } point)
                {
                    _points[point] = i;
                }
            }
        }

        return _points.TryGetValue(value, out int cell) ? cell : null;
    }

    /// <summary>The cells for which a comparison with a constant holds, at which the field is cut: a run of them, or the known ones beside it.</summary>
    internal (int From, int End, bool IsBeside) Taken(ComparisonOperator comparison, object constant)
    {
        if (!_isOrdered)
        {
            int? point = PointOf(constant);
            return (point ?? 0, point + 1 ?? 0, comparison == ComparisonOperator.IsNot);
        }

        decimal place = Coordinate.Of(constant);
        int below = Below(place);
        int upTo = below + (IsPointAt(below, place) ? 1 : 0);
        return comparison switch
        {
            ComparisonOperator.Is => (below, upTo, false),
            ComparisonOperator.IsNot => (below, upTo, true),
            ComparisonOperator.Less => (0, below, false),
            ComparisonOperator.LessOrEqual => (0, upTo, false),
            ComparisonOperator.Greater => (upTo, _known, false),
            _ => (below, _known, false),
        };
    }

    /// <summary>How many cells there are but for the unknown.</summary>
    internal int KnownCount => _known;

    private bool IsPointAt(int cell, decimal place) => cell < _known && Cells[cell].IsPoint && Cells[cell].Low == place;

    /// <summary>How many cells lie wholly below a place.</summary>
    private int Below(decimal place)
    {
        int low = 0;
        int high = _known;
        while (low < high)
        {
            int middle = (low + high) / 2;
            Cell cell = Cells[middle];
            bool isBelow = cell.IsPoint ? cell.Low < place : cell.High <= place;
            (low, high) = isBelow ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
