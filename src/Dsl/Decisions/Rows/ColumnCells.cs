using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// The cells into which the rows of one table cut one of its columns, numbered as <see cref="TableCells"/> numbers them; the unknown is
/// the last. Only tests of the column's own field against constants are told: all others, such as of two fields, have no cells.
/// </summary>
internal sealed class ColumnCells
{
    private readonly Dictionary<object, int> _numbers = new();
    private readonly decimal[] _places;

    private ColumnCells(FieldSymbol field, object[] points)
    {
        Field = field;
        IsOrdered = Coordinate.Has(field.Type);
        Points = points;
        KnownCount = IsOrdered ? (2 * points.Length) + 1 : points.Length + 1;
        _places = IsOrdered ? Array.ConvertAll(points, static p => (decimal)p) : [];
        for (int i = 0; i < points.Length && !IsOrdered; i++)
        {
            _numbers[points[i]] = i;
        }
    }

    /// <summary>The field that the column tests.</summary>
    public FieldSymbol Field { get; }

    /// <summary>Whether its cells are points and the ranges between them; otherwise single values and the rest.</summary>
    public bool IsOrdered { get; }

    /// <summary>The points in their order, as places of <see cref="Coordinate"/>; of other types the values.</summary>
    public object[] Points { get; }

    /// <summary>How many cells there are but for the unknown, which comes after them.</summary>
    public int KnownCount { get; }

    /// <summary>How many cells there are.</summary>
    public int Count => KnownCount + (Field.IsOptional ? 1 : 0);

    /// <summary>The cells of a column; null where some test of it is not told by constants.</summary>
    public static ColumnCells? Of(FieldSymbol field, IEnumerable<BoundExpression> tests)
    {
        var points = new HashSet<object>();
        foreach (BoundExpression test in tests)
        {
            if (!Collect(test, field, points))
            {
                return null;
            }
        }

        return new ColumnCells(field, field.Type.Kind switch
        {
            TypeKind.YesNo => [false, true],
            TypeKind.Choice => field.Type.Choice!.Values.ToArray<object>(),
            TypeKind.Segment => field.Request.Policy.SegmentsInReach.ToArray<object>(),
            TypeKind.Text => points.OrderBy(p => (string)p, StringComparer.Ordinal).ToArray(),
            _ => points.Select(Coordinate.Of).Distinct().OrderBy(p => p).Select(p => (object)p).ToArray(),
        });
    }

    /// <summary>The cell of a value; null is the unknown.</summary>
    public int CellOf(object? value)
    {
        if (value is null)
        {
            return KnownCount;
        }

        return IsOrdered ? TableCells.Of(_places, Coordinate.Of(value)) : _numbers.TryGetValue(value, out int cell) ? cell : Points.Length;
    }

    /// <summary>The cells for which a test holds: runs of them in their order, each by its first cell and the one after its last.</summary>
    public int[] Taken(BoundExpression test)
    {
        var isIn = new List<int>();
        switch (test)
        {
            case ConstantExpression { Value: bool yes }:
                return yes ? [0, Count] : [];
            case FieldExpression:
                int point = CellOf(true);
                return [point, point + 1];
            case KnownExpression known:
                return !known.IsKnown ? Run(KnownCount, Count) : [0, KnownCount];
            case NotExpression not:
                return Complement(Taken(not.Operand));
            case ComparisonExpression comparison:
                return Compared(comparison.Left is FieldExpression ? comparison.Operator : CellTests.Turned(comparison.Operator), ConstantOf(comparison.Left) ?? ConstantOf(comparison.Right)!);
            case InExpression list:
                return Union(list.Items.Select(i => Compared(ComparisonOperator.Is, ConstantOf(i)!)));
            case LogicalExpression { IsAnd: false } any:
                return Union(any.Operands.Select(Taken));
            case LogicalExpression all:
                return Complement(Union(all.Operands.Select(o => Complement(Taken(o)))));
            default:
                throw new InvalidOperationException("A test without cells: " + test.GetType().Name);
        }
    }

    private static int[] Run(int from, int end) => from < end ? [from, end] : [];

    /// <summary>Whether a test is told by cells of a field; if so, the constants in it are added.</summary>
    private static bool Collect(BoundExpression test, FieldSymbol field, HashSet<object> points)
    {
        switch (test)
        {
            case ConstantExpression { Value: bool }:
                return true;
            case FieldExpression own:
                return own.Field == field && field.Type.Kind == TypeKind.YesNo;
            case KnownExpression known:
                return IsField(known.Operand, field);
            case NotExpression not:
                return Collect(not.Operand, field, points);
            case LogicalExpression logical:
                return logical.Operands.All(o => Collect(o, field, points));
            case ComparisonExpression comparison:
                BoundExpression other = IsField(comparison.Left, field) ? comparison.Right : comparison.Left;
                return (IsField(comparison.Left, field) || IsField(comparison.Right, field)) && Add(other, comparison.Operator, field, points);
            case InExpression list:
                return IsField(list.Operand, field) && list.Items.All(i => Add(i, ComparisonOperator.Is, field, points));
            default:
                return false;
        }
    }

    private static bool IsField(BoundExpression expression, FieldSymbol field) => expression is FieldExpression own && own.Field == field;

    private static bool Add(BoundExpression constant, ComparisonOperator comparison, FieldSymbol field, HashSet<object> points)
    {
        object? value = ConstantOf(constant);
        bool isTold = Coordinate.Has(field.Type)
            ? value is decimal or Money or TimeSpan or DateTime or TimeOfDay
            : value is not null && comparison is ComparisonOperator.Is or ComparisonOperator.IsNot;
        return isTold && (points.Add(value!) || true);
    }

    private static object? ConstantOf(BoundExpression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        FigureExpression { On: null } figure => figure.Figure.Values[0].Value.Value,
        _ => null,
    };

    private int[] Compared(ComparisonOperator comparison, object constant)
    {
        int cell = CellOf(constant);
        return comparison switch
        {
            ComparisonOperator.Is => Run(cell, cell + 1),
            ComparisonOperator.IsNot => [.. Run(0, cell), .. Run(cell + 1, KnownCount)],
            ComparisonOperator.Less => Run(0, cell),
            ComparisonOperator.LessOrEqual => Run(0, cell + 1),
            ComparisonOperator.Greater => Run(cell + 1, KnownCount),
            _ => Run(cell, KnownCount),
        };
    }

    private int[] Complement(int[] runs)
    {
        var rest = new List<int>();
        int from = 0;
        for (int i = 0; i < runs.Length; i += 2)
        {
            rest.AddRange(Run(from, runs[i]));
            from = runs[i + 1];
        }

        rest.AddRange(Run(from, Count));
        return rest.ToArray();
    }

    private static int[] Union(IEnumerable<int[]> parts)
    {
        (int From, int End)[] runs = parts.SelectMany(p => Enumerable.Range(0, p.Length / 2).Select(i => (p[2 * i], p[(2 * i) + 1]))).OrderBy(r => r.Item1).ToArray();
        var union = new List<int>();
        foreach ((int from, int end) in runs)
        {
            if (union.Count > 0 && from <= union[union.Count - 1])
            {
                union[union.Count - 1] = Math.Max(union[union.Count - 1], end);
            }
            else
            {
                union.Add(from);
                union.Add(end);
            }
        }

        return union.ToArray();
    }
}
