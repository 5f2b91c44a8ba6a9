using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Values of a cell by their distance from a value: the nearest, in the smallest step that people count in, first.</summary>
internal static class NearestValues
{
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
        foreach (decimal step in SmallSteps(field.Type))
        {
            if ((isBelow ? cell.High - step : isAbove ? cell.Low + step : null) is { } place && Holds(field.Type, cell, place))
            {
                values.Insert(0, Coordinate.ValueAt(field.Type, place));
                break;
            }
        }

        return values;
    }

    private static bool Holds(PolicyType type, Cell cell, decimal place)
    {
        decimal rounded = Coordinate.Of(Coordinate.ValueAt(type, place));
        return !(rounded <= cell.Low) && !(rounded >= cell.High);
    }

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
