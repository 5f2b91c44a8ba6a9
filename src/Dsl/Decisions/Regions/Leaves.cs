using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// What an expression may come down to once derived fields, outputs and figures are seen through: constants, fields that are passed in,
/// and expressions that stay opaque.
/// </summary>
internal sealed class Leaves
{
    /// <summary>How far derived fields and outputs are followed; beyond, an expression is opaque.</summary>
    private const int MaxDepth = 64;

    private readonly RequestSymbol _request;
    private readonly Dictionary<FieldSymbol, ImmutableArray<BoundExpression>> _known = new();
    private int _depth;

    public Leaves(RequestSymbol request) => _request = request;

    /// <summary>Every leaf, each once by meaning or oftener; a value may also be unknown, which is no leaf.</summary>
    public ImmutableArray<BoundExpression> Of(BoundExpression expression)
    {
        switch (expression)
        {
            case FieldExpression { Field.Kind: FieldKind.Input } or ConstantExpression:
                return ImmutableArray.Create(expression);
            case FieldExpression { Field: var field }:
                return OfField(field, expression);
            case FigureExpression figure:
                return figure.Figure.Values.Select(v => (BoundExpression)v.Value).ToImmutableArray();
            case LifetimeValueExpression worth:
                return _request.Policy.SegmentsInReach.Select(s => Worth(worth, s)).ToImmutableArray();
            default:
                return ImmutableArray.Create(expression);
        }
    }

    /// <summary>What a customer of a segment is worth, as a constant.</summary>
    public static BoundExpression Worth(LifetimeValueExpression expression, SegmentSymbol segment) =>
        new ConstantExpression(expression.Syntax, expression.Type, segment.LifetimeValue ?? default(Money));

    /// <summary>Whether an output's value is one of those given, rather than made of several.</summary>
    public static bool IsOneOfThoseGiven(FieldSymbol output) => output.HitPolicy != HitPolicy.Sum;

    private ImmutableArray<BoundExpression> OfField(FieldSymbol field, BoundExpression expression)
    {
        if (_known.TryGetValue(field, out ImmutableArray<BoundExpression> known))
        {
            return known;
        }

        if (_depth >= MaxDepth)
        {
            return ImmutableArray.Create(expression);
        }

        _depth++;
        ImmutableArray<BoundExpression> leaves = field.Formula is { } formula ? Of(formula)
            : IsOneOfThoseGiven(field) ? Given(field).SelectMany(g => Of(g)).ToImmutableArray()
            : ImmutableArray.Create(expression);
        _depth--;
        _known[field] = leaves;
        return leaves;
    }

    /// <summary>The expressions that rules, tables and the default give an output.</summary>
    private IEnumerable<BoundExpression> Given(FieldSymbol output)
    {
        foreach (RuleBody rule in _request.Rules)
        {
            foreach (OutputEffect effect in rule.Root.WithExceptions().SelectMany(c => c.Effects).OfType<OutputEffect>())
            {
                if (effect.Output == output)
                {
                    yield return effect.Value;
                }
            }
        }

        foreach (TableBody table in _request.Tables)
        {
            int column = table.Outputs.IndexOf(output);
            foreach (RowSymbol row in table.Rows)
            {
                if (column >= 0 && column < row.Values.Length)
                {
                    yield return row.Values[column];
                }
            }
        }

        if (output.Default is { } standard)
        {
            yield return standard;
        }
    }
}
