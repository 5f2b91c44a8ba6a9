using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Cells of a field in words: <c>at most 30 days</c>, <c>faulty or wrongItem</c>.</summary>
internal static class CellWords
{
    /// <summary>Some cells, as they follow after <c>were</c>; of an ordered type neighbours, or the unknown alone.</summary>
    public static string Of(FieldVariable variable, ImmutableArray<int> cells)
    {
        PolicyType type = variable.Field.Type;
        if (Coordinate.Has(type) && !variable.Cells[cells[0]].IsUnknown)
        {
            return Range(variable, cells[0], cells[cells.Length - 1]);
        }

        if (cells.Any(c => variable.Cells[c] is { IsUnknown: false, Value: null }))
        {
            // Every other text: what is left out says more than what is in.
            IEnumerable<string> left = variable.Cells.Where((_, i) => !cells.Contains(i)).Select(c => c.IsUnknown ? "unknown" : Words.Value(type, c.Value));
            return "something else" + string.Concat(left.Select((t, i) => (i == 0 ? " than " : " or ") + t));
        }

        return string.Join(" or ", cells.Select(c => Words.Value(type, variable.Cells[c].Value)));
    }

    private static string Range(FieldVariable variable, int first, int last)
    {
        Cell low = variable.Cells[first];
        Cell high = variable.Cells[last];
        int lastKnown = variable.CellCount - (variable.Field.IsOptional ? 2 : 1);
        if (first == last && low.IsPoint)
        {
            return At(low.Low);
        }

        string from = first == 0 ? string.Empty : (low.IsPoint ? "at least " : "more than ") + At(low.Low);
        string to = last == lastKnown ? string.Empty : (high.IsPoint ? "at most " : "less than ") + At(high.High);
        return from.Length == 0 && to.Length == 0 ? "known"
            : from.Length > 0 && to.Length > 0 && low.IsPoint && high.IsPoint ? "between " + At(low.Low) + " and " + At(high.Low)
            : from + (from.Length > 0 && to.Length > 0 ? " and " : string.Empty) + to;

        // A count may be compared with half a one, which is no value of its own.
        string At(decimal? place) => variable.Field.Type.Kind == TypeKind.Count
            ? Words.Number(place!.Value)
            : Words.Value(variable.Field.Type, Coordinate.ValueAt(variable.Field.Type, place!.Value));
    }
}
