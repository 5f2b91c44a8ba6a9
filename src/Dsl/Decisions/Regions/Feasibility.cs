using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Cases that no comparison rules out: where a field lies wholly below another, the comparison of the two says so. A set that has no
/// case in common with them is empty, whatever the comparisons say.
/// </summary>
internal static class Feasibility
{
    /// <summary>Those cases of a space.</summary>
    public static int Of(CaseSpace space, Diagram diagram)
    {
        int all = Diagram.All;
        foreach (OrderVariable order in space.Variables.OfType<OrderVariable>())
        {
            if (order is { Left: FieldExpression { Field: { Kind: FieldKind.Input } left }, Right: FieldExpression { Field: { Kind: FieldKind.Input } right } }
                && Coordinate.Has(left.Type))
            {
                FieldVariable others = space.Of(right);
                FieldVariable fields = space.Of(left);
                all = diagram.And(all, diagram.Union(fields.Cells.Select((cell, i) => diagram.And(
                    diagram.Run(fields.Index, i, i + 1),
                    diagram.Union(Enumerable.Range(0, order.CellCount).Select(sign => diagram.And(
                        diagram.Run(order.Index, sign, sign + 1),
                        diagram.Test(others.Index, other => CellTests.MayHave(cell, others.Cells[other], sign - OrderVariable.Same)))).ToArray()))).ToArray()));
            }
        }

        return all;
    }
}
