using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// A field that is passed in, in one version or in both, cell by cell: a cell of one is the same values as the cell of the other at its
/// place, each in its version's own symbols.
/// </summary>
/// <param name="Before">The field of the old version; null where only the new one has it.</param>
/// <param name="After">The field of the new version; null where only the old one has it.</param>
/// <param name="BeforeCells">Its cells in the old version.</param>
/// <param name="AfterCells">Its cells in the new version.</param>
internal sealed record SharedField(FieldSymbol? Before, FieldSymbol? After, ImmutableArray<Cell> BeforeCells, ImmutableArray<Cell> AfterCells)
{
    /// <summary>The field, as messages speak of it.</summary>
    public FieldSymbol Named => After ?? Before!;

    /// <summary>A field that both versions have, in the values that both allow. No cells: they have no value in common, or not one type.</summary>
    public static SharedField Of(FieldSymbol before, FieldSymbol after, IEnumerable<object> cuts)
    {
        if (before.Type.Kind != after.Type.Kind || before.Type.Currency != after.Type.Currency)
        {
            return new SharedField(before, after, ImmutableArray<Cell>.Empty, ImmutableArray<Cell>.Empty);
        }

        (IEnumerable<Cell> old, IEnumerable<Cell> now) = after.Type.Kind switch
        {
            TypeKind.Choice => ByName(before.Type.Choice!.Values, after.Type.Choice!.Values),
            TypeKind.Segment => ByName(before.Request.Policy.SegmentsInReach, after.Request.Policy.SegmentsInReach),
            TypeKind.YesNo or TypeKind.Text => (FieldCells.Of(before, cuts).Where(c => !c.IsUnknown), FieldCells.Of(before, cuts).Where(c => !c.IsUnknown)),
            _ => Ordered(before, after, cuts),
        };
        bool mayBeUnknown = before.IsOptional && after.IsOptional;
        return new SharedField(before, after, WithUnknown(old), WithUnknown(now));

        ImmutableArray<Cell> WithUnknown(IEnumerable<Cell> cells) => (mayBeUnknown ? cells.Concat([Cell.Unknown]) : cells).ToImmutableArray();
    }

    /// <summary>A field that only one version has, at what it is where nobody passes it; no cells where it must be passed.</summary>
    public static SharedField OfOne(FieldSymbol field, bool isOld)
    {
        ImmutableArray<Cell> cells = field.Default is { } standard ? ImmutableArray.Create(FieldCells.Point(field.Type, standard.Value))
            : field.IsOptional ? ImmutableArray.Create(Cell.Unknown)
            : ImmutableArray<Cell>.Empty;
        return isOld ? new SharedField(field, null, cells, cells) : new SharedField(null, field, cells, cells);
    }

    /// <summary>A value of one version's field in the other version's symbols.</summary>
    public object? Translated(object? value, bool isOld)
    {
        if (value is not Symbol)
        {
            return value;
        }

        (ImmutableArray<Cell> from, ImmutableArray<Cell> to) = isOld ? (BeforeCells, AfterCells) : (AfterCells, BeforeCells);
        for (int i = 0; i < from.Length; i++)
        {
            if (value.Equals(from[i].Value))
            {
                return to[i].Value;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "The other version has no such value.");
    }

    private static (IEnumerable<Cell> Before, IEnumerable<Cell> After) Ordered(FieldSymbol before, FieldSymbol after, IEnumerable<object> cuts)
    {
        decimal? low = Tighter(FieldCells.Least(before), FieldCells.Least(after), Math.Max);
        decimal? high = Tighter(FieldCells.Greatest(before), FieldCells.Greatest(after), Math.Min);
        Cell[] cells = low > high ? [] : FieldCells.Ordered(after.Type, low, high, cuts).ToArray();
        return (cells, cells);
    }

    private static decimal? Tighter(decimal? a, decimal? b, Func<decimal, decimal, decimal> choose) => a is { } x && b is { } y ? choose(x, y) : a ?? b;

    private static (IEnumerable<Cell> Before, IEnumerable<Cell> After) ByName(IEnumerable<Symbol> before, IEnumerable<Symbol> after)
    {
        ILookup<string, Symbol> old = before.ToLookup(s => s.Name, StringComparer.Ordinal);
        (Symbol Before, Symbol After)[] both = after
            .GroupBy(s => s.Name, StringComparer.Ordinal)
            .SelectMany(g => old[g.Key].Zip(g, (b, a) => (b, a)))
            .ToArray();
        return (both.Select(p => new Cell(false, p.Before, null, null)), both.Select(p => new Cell(false, p.After, null, null)));
    }
}
