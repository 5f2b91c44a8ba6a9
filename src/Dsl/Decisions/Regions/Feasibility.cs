using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Cases that no comparison rules out: where a field lies wholly below another, the comparison of the two says so. A set that has no
/// case in common with them is empty, whatever the comparisons say.
/// </summary>
internal static class Feasibility
{
    /// <summary>Those cases of a space.</summary>
    public static int Of(CaseSpace space, Diagram diagram, RegionBuilder builder)
    {
        int all = Diagram.All;
        foreach (OrderVariable order in space.Variables.OfType<OrderVariable>())
        {
            if (order is { Left: FieldExpression { Field: { Kind: FieldKind.Input } left }, Right: FieldExpression { Field: { Kind: FieldKind.Input } right } }
                && Coordinate.Has(left.Type))
            {
                FieldVariable others = space.Of(right);
                foreach (Cell cell in space.Of(left).Cells)
                {
                    int possible = others.Cells.Aggregate(Diagram.None, (region, other) => diagram.Or(
                        region,
                        diagram.And(builder.Cells(right, c => c == other), diagram.Test(order.Index, sign => CellTests.MayHave(cell, other, sign - OrderVariable.Same)))));
                    all = diagram.And(all, diagram.Or(possible, builder.Cells(left, c => c != cell)));
                }
            }
        }

        return all;
    }
}
