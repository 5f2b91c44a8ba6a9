using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Turns conditions into sets of cases. Derived fields are seen through; outputs that conditions read are seen through the clauses and
/// rows that give them, so that a band decided by one table is exact in the next.
/// </summary>
internal sealed partial class RegionBuilder
{
    private readonly CaseSpace _space;
    private readonly Diagram _diagram;
    private readonly Dictionary<FieldSymbol, ImmutableArray<Piece>> _pieces = new();
    private readonly Dictionary<FieldSymbol, int> _tests = new();

    public RegionBuilder(CaseSpace space, Diagram diagram)
    {
        _space = space;
        _diagram = diagram;
    }

    /// <summary>Forgets every region that was made of nodes from a place on: they were taken back.</summary>
    public void Forget(int firstNode)
    {
        Remove(_pieces, pieces => pieces.Any(p => p.Region >= firstNode));
        Remove(_tests, region => region >= firstNode);
        Remove(_clauses, c => Math.Max(Math.Max(c.Condition, c.Tried), Math.Max(c.Applies, c.Stands)) >= firstNode);
        Remove(_rows, r => Math.Max(r.Matches, r.Stands) >= firstNode);
    }

    private static void Remove<TKey, TValue>(Dictionary<TKey, TValue> known, Func<TValue, bool> isGone)
        where TKey : notnull
    {
        foreach (TKey key in known.Where(k => isGone(k.Value)).Select(k => k.Key).ToArray())
        {
            known.Remove(key);
        }
    }

    /// <summary>The cases in which a condition holds; all for one that is left out.</summary>
    public int Holds(BoundExpression? condition)
    {
        switch (condition)
        {
            case null:
                return Diagram.All;
            case ConstantExpression { Value: bool yes }:
                return yes ? Diagram.All : Diagram.None;
            case NotExpression not:
                return _diagram.Not(Holds(not.Operand));
            case LogicalExpression logical:
                return logical.Operands.Aggregate(
                    logical.IsAnd ? Diagram.All : Diagram.None,
                    (region, operand) => logical.IsAnd ? _diagram.And(region, Holds(operand)) : _diagram.Or(region, Holds(operand)));
            case ComparisonExpression comparison:
                return Compare(comparison.Operator, comparison.Left, comparison.Right);
            case InExpression isIn:
                return _diagram.Union(isIn.Items.Select(item => Compare(ComparisonOperator.Is, isIn.Operand, item)).ToArray());
            case KnownExpression known:
                return known.IsKnown ? Known(known.Operand) : _diagram.Not(Known(known.Operand));
            case FieldExpression { Field: { Kind: FieldKind.Input } field }:
                return Cells(field, c => c.Value is true);
            case FieldExpression { Field: var field }:
                return Test(field);
            default:
                throw new InvalidOperationException("A condition without a region: " + condition.GetType().Name);
        }
    }

    /// <summary>The cases in which a value is known.</summary>
    public int Known(BoundExpression expression)
    {
        if (!expression.IsOptional)
        {
            return Diagram.All;
        }

        return expression switch
        {
            FieldExpression { Field: { Kind: FieldKind.Input } field } => Cells(field, c => !c.IsUnknown),
            FieldExpression { Field: { Kind: FieldKind.Output } output } when !Leaves.IsOneOfThoseGiven(output) => output.Default is not null
                ? Diagram.All
                : _diagram.Union(Givers(output).Select(g => _diagram.And(g.Region, Known(g.Value))).ToArray()),
            FieldExpression or FigureExpression => _diagram.Union(Pieces(expression).Where(p => p.Leaf is not null).Select(p => _diagram.And(p.Region, Known(p.Leaf!))).ToArray()),
            CallExpression { Function: BuiltInFunction.Min or BuiltInFunction.Max } call => call.Arguments.Aggregate(Diagram.None, (r, a) => _diagram.Or(r, Known(a))),
            _ => ExpressionReads.Children(expression).Aggregate(Diagram.All, (r, c) => _diagram.And(r, Known(c))),
        };
    }

    /// <summary>What an expression comes down to, case by case; the regions don't overlap and cover everything.</summary>
    public ImmutableArray<Piece> Pieces(BoundExpression expression)
    {
        switch (expression)
        {
            case FieldExpression { Field: { Kind: not FieldKind.Input } field }:
                if (!_pieces.TryGetValue(field, out ImmutableArray<Piece> pieces))
                {
                    pieces = field.Type.Kind == TypeKind.YesNo && field.Formula is { } test ? YesNoPieces(test)
                        : field.Formula is { } formula ? Pieces(formula)
                        : Leaves.IsOneOfThoseGiven(field) ? GivenPieces(field)
                        : ImmutableArray.Create(new Piece(Diagram.All, expression));
                    _pieces[field] = pieces;
                }

                return pieces;
            case FigureExpression figure:
                return FigurePieces(figure);
            case LifetimeValueExpression worth:
                return Pieces(worth.Segment).SelectMany(p => WorthPieces(worth, p)).ToImmutableArray();
            case { Type.Kind: TypeKind.YesNo } and not (ConstantExpression or FieldExpression):
                return YesNoPieces(expression);
            default:
                return ImmutableArray.Create(new Piece(Diagram.All, expression));
        }
    }

    /// <summary>The cases in which a field that is passed in lies in some of its cells.</summary>
    public int Cells(FieldSymbol field, Func<Cell, bool> isIn)
    {
        FieldVariable variable = _space.Of(field);
        return _diagram.Test(variable.Index, cell => isIn(variable.Cells[cell]));
    }

    /// <summary>The cases in which a field that is passed in and is known compares so with a constant.</summary>
    private int Cells(FieldSymbol field, ComparisonOperator comparison, object constant)
    {
        FieldVariable variable = _space.Of(field);
        (int from, int end, bool isBeside) = variable.Taken(comparison, constant);
        int run = _diagram.Run(variable.Index, from, end);
        return isBeside ? _diagram.Without(_diagram.Run(variable.Index, 0, variable.KnownCount), run) : run;
    }

    private int Test(FieldSymbol field)
    {
        if (!_tests.TryGetValue(field, out int region))
        {
            region = field.Formula is { } formula
                ? Holds(formula)
                : Pieces(new FieldExpression(field.Syntax, field.Type, field))
                    .Aggregate(Diagram.None, (r, p) => p.Leaf is null ? r : _diagram.Or(r, _diagram.And(p.Region, Holds(p.Leaf))));
            _tests.Add(field, region);
        }

        return region;
    }

    private ImmutableArray<Piece> YesNoPieces(BoundExpression test)
    {
        int yes = Holds(test);
        int known = Known(test);
        var pieces = ImmutableArray.Create(
            new Piece(yes, new ConstantExpression(test.Syntax, PolicyType.YesNo, true)),
            new Piece(_diagram.Without(known, yes), new ConstantExpression(test.Syntax, PolicyType.YesNo, false)));
        return known == Diagram.All ? pieces : pieces.Add(new Piece(_diagram.Not(known), null));
    }

    /// <summary>What a customer is worth, segment by segment.</summary>
    private IEnumerable<Piece> WorthPieces(LifetimeValueExpression worth, Piece segment) => segment.Leaf switch
    {
        ConstantExpression { Value: SegmentSymbol one } => [new Piece(segment.Region, Leaves.Worth(worth, one))],
        FieldExpression { Field: { Kind: FieldKind.Input } field } => _space.Of(field).Cells
            .Select(c => new Piece(_diagram.And(segment.Region, Cells(field, other => other == c)), c.Value is SegmentSymbol s ? Leaves.Worth(worth, s) : null)),
        null => [segment],
        _ => [segment with { Leaf = worth }],
    };

    /// <summary>A figure of one value, or of a day that is a field: constant between its dates.</summary>
    private ImmutableArray<Piece> FigurePieces(FigureExpression figure)
    {
        ImmutableArray<FigureValue> values = figure.Figure.Values;
        if (figure.On is null)
        {
            return ImmutableArray.Create(new Piece(Diagram.All, values[0].Value));
        }

        ImmutableArray<Piece>.Builder pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (Piece day in Pieces(figure.On))
        {
            int rest = day.Region;
            for (int i = values.Length - 1; i >= 0 && day.Leaf is not null; i--)
            {
                int from = values[i].From is { } date
                    ? CompareLeaves(ComparisonOperator.GreaterOrEqual, day.Leaf, new ConstantExpression(figure.Syntax, PolicyType.Date, date))
                    : Known(day.Leaf);
                pieces.Add(new Piece(_diagram.And(rest, from), values[i].Value));
                rest = _diagram.Without(rest, from);
            }

            pieces.Add(new Piece(rest, null));
        }

        return pieces.Where(p => p.Region != Diagram.None).ToImmutableArray();
    }

    private int Compare(ComparisonOperator comparison, BoundExpression left, BoundExpression right)
    {
        var regions = new List<int>();
        ImmutableArray<Piece> rights = Pieces(right);
        foreach (Piece a in Pieces(left))
        {
            foreach (Piece b in rights)
            {
                int both = a.Leaf is null || b.Leaf is null ? Diagram.None : _diagram.And(a.Region, b.Region);
                if (both != Diagram.None)
                {
                    regions.Add(_diagram.And(both, CompareLeaves(comparison, a.Leaf!, b.Leaf!)));
                }
            }
        }

        return _diagram.Union(regions);
    }

    private int CompareLeaves(ComparisonOperator comparison, BoundExpression left, BoundExpression right)
    {
        switch (left, right)
        {
            case (ConstantExpression a, ConstantExpression b):
                return CellTests.Holds(comparison, a.Value, b.Value) ? Diagram.All : Diagram.None;
            case (FieldExpression { Field: { Kind: FieldKind.Input } field }, ConstantExpression b):
                return Cells(field, comparison, b.Value);
            case (ConstantExpression a, FieldExpression { Field: { Kind: FieldKind.Input } field }):
                return Cells(field, CellTests.Turned(comparison), a.Value);
            case (FieldExpression { Field: { Kind: FieldKind.Input } a }, FieldExpression { Field: { Kind: FieldKind.Input } b })
                when a.Type.Kind is TypeKind.YesNo or TypeKind.Choice or TypeKind.Segment:
                return _space.Of(a).Cells
                    .Where(c => c.Value is not null)
                    .Aggregate(Diagram.None, (r, c) => _diagram.Or(r, _diagram.And(Cells(a, x => x == c), Cells(b, y => CellTests.Holds(CellTests.Turned(comparison), y, c.Value!)))));
            default:
                return Opaque(comparison, left, right);
        }
    }

    private int Opaque(ComparisonOperator comparison, BoundExpression left, BoundExpression right)
    {
        (OrderVariable variable, bool isTurned) = _space.Of(left, right);
        ComparisonOperator asked = isTurned ? CellTests.Turned(comparison) : comparison;
        int known = _diagram.And(Known(left), Known(right));
        return _diagram.And(known, _diagram.Test(variable.Index, cell => CellTests.Holds(asked, cell - OrderVariable.Same)));
    }
}
