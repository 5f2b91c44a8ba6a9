using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Collects where a request's fields must be cut, and which comparisons no cut can tell.</summary>
internal sealed class SpaceCuts
{
    private readonly Leaves _leaves;
    private readonly Dictionary<FieldSymbol, HashSet<object>> _cuts = new();
    private readonly Dictionary<(string, string), (BoundExpression Left, BoundExpression Right)> _orders = new();

    public SpaceCuts(RequestSymbol request)
    {
        _leaves = new Leaves(request);
        foreach (FieldSymbol field in request.Fields)
        {
            Visit(field.Formula);
        }

        foreach (FieldSymbol output in request.Fields.Where(f => f.HitPolicy is HitPolicy.Max or HitPolicy.Min))
        {
            // The greatest of several compares them with each other.
            var self = new FieldExpression(output.Syntax, output.Type, output);
            Compare(self, self);
        }

        foreach (RuleBody rule in request.Rules)
        {
            foreach (ClauseSymbol clause in rule.Root.WithExceptions())
            {
                Visit(clause.Condition);
                foreach (OutputEffect effect in clause.Effects.OfType<OutputEffect>())
                {
                    Visit(effect.Value);
                }
            }
        }

        foreach (RowSymbol row in request.Tables.SelectMany(t => t.Rows))
        {
            foreach (BoundExpression? part in row.Cells.Concat(row.Values))
            {
                Visit(part);
            }
        }
    }

    /// <summary>The comparisons that stay opaque, in the order met.</summary>
    public IEnumerable<(BoundExpression Left, BoundExpression Right)> Orders => _orders.Values;

    /// <summary>The values at which a field is cut.</summary>
    public IReadOnlyCollection<object> Of(FieldSymbol field) => _cuts.TryGetValue(field, out HashSet<object>? cuts) ? cuts : Array.Empty<object>();

    /// <summary>Cuts a field at a value.</summary>
    public void Cut(FieldSymbol field, object value)
    {
        if (!_cuts.TryGetValue(field, out HashSet<object>? cuts))
        {
            _cuts.Add(field, cuts = new HashSet<object>());
        }

        cuts.Add(value);
    }

    /// <summary>Cuts fields where an expression asks for it.</summary>
    public void Visit(BoundExpression? root)
    {
        var open = new Stack<BoundExpression>();
        if (root is not null)
        {
            open.Push(root);
        }

        while (open.Count > 0)
        {
            BoundExpression expression = open.Pop();
            switch (expression)
            {
                case ComparisonExpression comparison:
                    Compare(comparison.Left, comparison.Right);
                    break;
                case InExpression isIn:
                    foreach (BoundExpression item in isIn.Items)
                    {
                        Compare(isIn.Operand, item);
                    }

                    break;
                case FigureExpression { On: { } on } figure:
                    CutAtChanges(figure, on);
                    break;
            }

            foreach (BoundExpression child in ExpressionReads.Children(expression))
            {
                open.Push(child);
            }
        }
    }

    /// <summary>A figure with a history is constant between its dates: which of them its day has reached is asked as by a comparison.</summary>
    private void CutAtChanges(FigureExpression figure, BoundExpression on)
    {
        foreach (FigureValue value in figure.Figure.Values)
        {
            if (value.From is { } from)
            {
                Compare(on, new ConstantExpression(figure.Syntax, PolicyType.Date, from));
            }
        }
    }

    private void Compare(BoundExpression left, BoundExpression right)
    {
        if (left.Type.Kind == TypeKind.YesNo)
        {
            return;
        }

        // Constants tell nothing about each other, and of what a large table gives there may be thousands.
        ImmutableArray<BoundExpression> rights = _leaves.Of(right);
        ImmutableArray<BoundExpression> variableRights = rights.RemoveAll(static r => r is ConstantExpression);
        foreach (BoundExpression a in _leaves.Of(left))
        {
            foreach (BoundExpression b in a is ConstantExpression ? variableRights : rights)
            {
                switch (a, b)
                {
                    case (FieldExpression { Field: { Kind: FieldKind.Input } field }, ConstantExpression { Value: var value }):
                        Cut(field, value);
                        break;
                    case (ConstantExpression { Value: var value }, FieldExpression { Field: { Kind: FieldKind.Input } field }):
                        Cut(field, value);
                        break;
                    default:
                        AddOrder(a, b);
                        break;
                }
            }
        }
    }

    private void AddOrder(BoundExpression left, BoundExpression right)
    {
        bool isFinite = left.Type.Kind is TypeKind.Choice or TypeKind.Segment;
        string leftKey = ExpressionKey.Of(left);
        string rightKey = ExpressionKey.Of(right);
        if (!isFinite && !_orders.ContainsKey((leftKey, rightKey)) && !_orders.ContainsKey((rightKey, leftKey)))
        {
            _orders.Add((leftKey, rightKey), (left, right));
        }
    }
}
