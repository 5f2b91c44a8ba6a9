using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Concrete values of a cell, the least surprising first: the default, round numbers just beyond a boundary, the middle.</summary>
internal static class CellValues
{
    /// <summary>A few values of a cell of a field; null among them is the unknown. None where a cell lies between values that the model can write, or beyond all of them.</summary>
    public static IEnumerable<object?> Of(FieldSymbol field, Cell cell)
    {
        if (cell.IsUnknown)
        {
            return [null];
        }

        if (cell.IsPoint)
        {
            return [cell.Value];
        }

        return Coordinate.Has(field.Type) ? InRange(field, cell) : [OtherText(field)];
    }

    private static IEnumerable<object?> InRange(FieldSymbol field, Cell cell)
    {
        var seen = new HashSet<decimal>();
        if (field.Default is { } standard && IsIn(cell, Coordinate.Of(standard.Value)) && seen.Add(Coordinate.Of(standard.Value)))
        {
            yield return standard.Value;
        }

        foreach (decimal place in Places(field, cell))
        {
            decimal rounded = Coordinate.Of(Coordinate.ValueAt(field.Type, place));
            if (IsIn(cell, rounded) && seen.Add(rounded))
            {
                yield return Coordinate.ValueAt(field.Type, rounded);
            }
        }
    }

    private static IEnumerable<decimal> Places(FieldSymbol field, Cell cell)
    {
        decimal usual = field.Type.Kind is TypeKind.Date or TypeKind.DateTime ? (field.Request.Policy.EffectiveFrom ?? new DateTime(2026, 1, 1)).Ticks : 0;
        if (cell.Low is null)
        {
            // Of a range that is open below, what people call none, or today, surprises less than what lies just below its end.
            yield return usual;
        }

        foreach (decimal step in Coordinate.HumanSteps(field.Type))
        {
            if (cell.Low is { } low && low < decimal.MaxValue / 2)
            {
                yield return low + step;
            }

            if (cell.High is { } high && high > decimal.MinValue / 2)
            {
                yield return high - step;
            }
        }

        yield return usual;
        if (cell is { Low: { } from, High: { } to })
        {
            yield return (from / 2) + (to / 2);
        }
    }

    private static bool IsIn(Cell cell, decimal place) => !(place <= cell.Low) && !(place >= cell.High);

    /// <summary>A text that the policy does not mention.</summary>
    private static string OtherText(FieldSymbol field) => "something else than " + field.Name;
}
