using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>
/// Comparisons of one opaque value with several constants, in either version: what is more than the greater constant is more than the
/// less, so that a limit that moved leaves no room for cases that cannot be.
/// </summary>
internal sealed class SharedOrders
{
    private readonly List<(int Variable, bool IsTurned, BoundExpression Value, string Key, decimal Constant, bool IsOld)> _orders = new();

    public SharedOrders(SharedSpace space, MeaningKey beforeKeys, MeaningKey afterKeys)
    {
        for (int i = 0; i < space.After.Variables.Length; i++)
        {
            bool isOld = space.After.Variables[i] is ForeignVariable;
            if ((isOld ? space.Before : space.After).Variables[i] is OrderVariable order && Coordinate.Has(order.Left.Type))
            {
                bool isTurned = order.Left is ConstantExpression;
                BoundExpression value = isTurned ? order.Right : order.Left;
                if ((isTurned ? order.Left : order.Right) is ConstantExpression constant)
                {
                    _orders.Add((i, isTurned, value, (isOld ? beforeKeys : afterKeys).Of(value), Coordinate.Of(constant.Value), isOld));
                }
            }
        }
    }

    /// <summary>The cases that such comparisons do not rule out; of an unknown they say nothing.</summary>
    public int Feasible(SharedSets shared)
    {
        Diagram sets = shared.Diagram;
        int all = Diagram.All;
        foreach (var same in _orders.GroupBy(o => o.Key))
        {
            var inOrder = same.OrderBy(o => o.Constant).ToArray();
            for (int i = 1; i < inOrder.Length; i++)
            {
                var (less, greater) = (inOrder[i - 1], inOrder[i]);
                int known = (less.IsOld ? shared.Before : shared.After).Known(less.Value);
                int possible = less.Constant == greater.Constant
                    ? new[] { -1, 0, 1 }.Aggregate(Diagram.None, (some, sign) => sets.Or(some, sets.And(Has(less, s => s == sign), Has(greater, s => s == sign))))
                    : sets.Or(Has(less, s => s > 0), Has(greater, s => s < 0));
                all = sets.And(all, sets.Or(possible, sets.Not(known)));
            }
        }

        return all;

        int Has((int Variable, bool IsTurned, BoundExpression, string, decimal, bool) order, Func<int, bool> isIn) => sets.Test(order.Variable, cell =>
        {
            int sign = cell - OrderVariable.Same;
            return isIn(order.IsTurned ? -sign : sign);
        });
    }
}
