using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Cuts the domain of a field into cells.</summary>
internal static class FieldCells
{
    /// <summary>The cells of a field that is cut at some values: within its declared range, the unknown last if it is optional.</summary>
    public static ImmutableArray<Cell> Of(FieldSymbol field, IEnumerable<object> cuts)
    {
        IEnumerable<Cell> cells = field.Type.Kind switch
        {
            TypeKind.YesNo => [Point(false), Point(true)],
            TypeKind.Choice => field.Type.Choice!.Values.Select(Point),
            TypeKind.Segment => field.Request.Policy.SegmentsInReach.Select(Point),
            TypeKind.Text => cuts.OfType<string>().OrderBy(t => t, StringComparer.Ordinal).Select(Point).Concat([new Cell(false, null, null, null)]),
            _ => Ordered(field.Type, Least(field), Greatest(field), cuts),
        };
        return (field.IsOptional ? cells.Concat([Cell.Unknown]) : cells).ToImmutableArray();
    }

    /// <summary>The least place that a field of an ordered type may have; null: none.</summary>
    public static decimal? Least(FieldSymbol field) => field.From is { } from ? Coordinate.Of(from.Value) : Coordinate.Limits(field.Type).Least;

    /// <summary>The greatest place that a field of an ordered type may have; null: none.</summary>
    public static decimal? Greatest(FieldSymbol field) => field.To is { } to ? Coordinate.Of(to.Value) : Coordinate.Limits(field.Type).Greatest;

    /// <summary>One value, where it has a place on its line.</summary>
    public static Cell Point(PolicyType type, object value) =>
        Coordinate.Has(type) ? new Cell(false, value, Coordinate.Of(value), Coordinate.Of(value)) : Point(value);

    private static Cell Point(object value) => new(false, value, null, null);

    /// <summary>Points at the cuts and open ranges between them; a range without a value (no whole number between 1 and 2) is left out.</summary>
    public static IEnumerable<Cell> Ordered(PolicyType type, decimal? low, decimal? high, IEnumerable<object> cuts)
    {
        decimal[] places = cuts.Select(Coordinate.Of)
            .Concat(new[] { low, high }.OfType<decimal>())
            .Where(p => !(p < low) && !(p > high))
            .Distinct()
            .OrderBy(p => p)
            .ToArray();
        decimal? before = null;
        bool isFirst = true;
        foreach (decimal place in places)
        {
            bool isOutside = isFirst && low is not null;
            if (!isOutside && HasRoom(type, before, place))
            {
                yield return new Cell(false, null, before, place);
            }

            if (IsValue(type, place))
            {
                yield return new Cell(false, Coordinate.ValueAt(type, place), place, place);
            }

            before = place;
            isFirst = false;
        }

        if (high is null || before is null || (before < high && HasRoom(type, before, high.Value)))
        {
            yield return new Cell(false, null, before, high);
        }
    }

    /// <summary>Whether the type has a value at a place: half a count is none, though a count may be compared with it.</summary>
    private static bool IsValue(PolicyType type, decimal place) => !Coordinate.IsWhole(type) || place % Coordinate.Step(type) == 0;

    private static bool HasRoom(PolicyType type, decimal? low, decimal high)
    {
        if (low is not { } from || !Coordinate.IsWhole(type))
        {
            return true;
        }

        decimal step = Coordinate.Step(type);
        decimal next = (decimal.Floor(from / step) + 1) * step;
        return next < high;
    }
}
