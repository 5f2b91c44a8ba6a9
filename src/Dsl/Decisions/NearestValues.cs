using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Values of a cell by their distance from a value: the nearest, in the smallest step that people count in, first.</summary>
internal static class NearestValues
{
    /// <summary>
    /// Those values of a cell that are nearest to something outside: its ends. Of a cell without ends, and of one too small for a step,
    /// what <see cref="CellValues"/> has; of the last numbers that a count holds, none: nothing tells them from their neighbours.
    /// </summary>
    public static IEnumerable<object?> Ends(FieldSymbol field, Cell cell)
    {
        if (cell.IsPoint || cell.IsUnknown || !Coordinate.Has(field.Type))
        {
            return IsLast(field.Type, cell.Low) ? [] : CellValues.Of(field, cell).Take(1);
        }

        object[] ends = new[] { Inside(field.Type, cell, cell.Low, 1), Inside(field.Type, cell, cell.High, -1) }.OfType<object>().Distinct().ToArray();
        return ends.Length > 0 ? ends : CellValues.Of(field, cell).Take(1);
    }

    /// <summary>A few values; null among them is the unknown.</summary>
    public static IEnumerable<object?> Of(FieldSymbol field, Cell cell, object? present)
    {
        List<object?> values = CellValues.Of(field, cell).ToList();
        if (cell.IsUnknown || cell.IsPoint || !Coordinate.Has(field.Type))
        {
            return values;
        }

        // Just inside the end that lies towards the present value; of an unknown one, whatever surprises least.
        bool isBelow = present is not null && cell.High is { } end && Coordinate.Of(present) >= end;
        bool isAbove = present is not null && cell.Low is { } start && Coordinate.Of(present) <= start;
        object? nearest = isBelow ? Inside(field.Type, cell, cell.High, -1) : isAbove ? Inside(field.Type, cell, cell.Low, 1) : null;
        return nearest is null ? values : new[] { nearest }.Concat(values);
    }

    /// <summary>The value a small step from an end; null where there is no end, or no value.</summary>
    private static object? Inside(PolicyType type, Cell cell, decimal? end, int direction) => end is not { } from || Math.Abs(from) > decimal.MaxValue / 2 || IsLast(type, end) ? null : SmallSteps(type)
        .Select(step => Coordinate.ValueAt(type, from + (direction * step)))
        .FirstOrDefault(v => !(Coordinate.Of(v) <= cell.Low) && !(Coordinate.Of(v) >= cell.High));

    private static bool IsLast(PolicyType type, decimal? place) => type.Kind == TypeKind.Count && (place <= long.MinValue || place >= long.MaxValue);

    /// <summary>The smallest step first, and smaller ones for cells that have no room for it.</summary>
    private static IEnumerable<decimal> SmallSteps(PolicyType type) => type.Kind switch
    {
        TypeKind.Duration => [TimeSpan.TicksPerSecond, 1],
        TypeKind.DateTime => [TimeSpan.TicksPerMinute, 1],
        TypeKind.Date => [TimeSpan.TicksPerDay],
        TypeKind.Percent => [0.001m, 0.0001m],
        TypeKind.Money or TypeKind.Number => [0.01m, 0.0001m],
        _ => [1m],
    };
}
