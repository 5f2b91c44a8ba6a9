using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Tests of whole cells; a cell is made so that a test holds for all of its values or for none.</summary>
internal static class CellTests
{
    /// <summary>Whether a comparison of two known values holds.</summary>
    public static bool Holds(ComparisonOperator comparison, object left, object right) => comparison switch
    {
        ComparisonOperator.Is => ValueOrder.Same(left, right),
        ComparisonOperator.IsNot => !ValueOrder.Same(left, right),
        _ => Holds(comparison, ValueOrder.Compare(left, right)),
    };

    /// <summary>Whether a comparison holds for the sign of the difference of its sides.</summary>
    public static bool Holds(ComparisonOperator comparison, int sign) => comparison switch
    {
        ComparisonOperator.Is => sign == 0,
        ComparisonOperator.IsNot => sign != 0,
        ComparisonOperator.Less => sign < 0,
        ComparisonOperator.LessOrEqual => sign <= 0,
        ComparisonOperator.Greater => sign > 0,
        _ => sign >= 0,
    };

    /// <summary>Whether a comparison holds for the values of a cell against a constant at which the cell's field is cut.</summary>
    public static bool Holds(ComparisonOperator comparison, Cell cell, object right)
    {
        if (cell.IsUnknown)
        {
            return false;
        }

        if (cell.Value is { } value)
        {
            return Holds(comparison, value, right);
        }

        // A range lies wholly on one side of the constant; the cell of all other texts differs from it.
        bool isText = right is string;
        int sign = isText ? -1 : cell.High is { } high && high <= Coordinate.Of(right) ? -1 : 1;
        return Holds(comparison, sign);
    }

    /// <summary>Whether some value of one cell and some value of another may differ by this sign. The unknown leaves all open.</summary>
    public static bool MayHave(Cell left, Cell right, int sign)
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return true;
        }

        // Points have equal ends and reach them; ranges do not reach theirs, so ranges that only touch differ.
        bool bothPoints = left.IsPoint && right.IsPoint;
        return sign switch
        {
            < 0 => !(bothPoints ? left.Low >= right.Low : left.Low >= right.High),
            > 0 => !(bothPoints ? left.Low <= right.Low : left.High <= right.Low),
            _ => bothPoints ? left.Low == right.Low : !(left.High <= right.Low) && !(left.Low >= right.High),
        };
    }

    /// <summary>The comparison with its sides the other way round.</summary>
    public static ComparisonOperator Turned(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => comparison,
    };
}
