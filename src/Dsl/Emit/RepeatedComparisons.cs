using System.Globalization;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// Comparisons of one number or amount with one constant that a decision would make more than once: decimals are slow to compare,
/// so each is compared once, in a local. <c>amount &lt;= 150</c> is the same one as <c>amount &gt; 150</c>, the other way round.
/// Only what several rules or tables ask counts: inside one, a comparison that is not reached costs nothing.
/// </summary>
internal sealed class RepeatedComparisons
{
    private readonly Dictionary<(FieldSymbol Field, bool IsStrict, decimal Constant), string> _locals = new();

    /// <summary>Finds them.</summary>
    /// <param name="steps">The expressions of each step of the decision, in order.</param>
    /// <param name="newLocal">Gives a name like the one asked for that no other local has.</param>
    internal RepeatedComparisons(IEnumerable<IEnumerable<BoundExpression>> steps, Func<string, string> newLocal)
    {
        var met = new Dictionary<(FieldSymbol Field, bool IsStrict, decimal Constant), int>();
        var order = new List<(FieldSymbol Field, bool IsStrict, decimal Constant)>();
        foreach (IEnumerable<BoundExpression> step in steps)
        {
            var here = new HashSet<(FieldSymbol Field, bool IsStrict, decimal Constant)>();
            foreach (ComparisonExpression comparison in ExpressionReads.Parts(step).OfType<ComparisonExpression>())
            {
                if (KeyOf(comparison) is { } key && here.Add(key.Key))
                {
                    met[key.Key] = met.TryGetValue(key.Key, out int count) ? count + 1 : 1;
                    if (met[key.Key] == 2)
                    {
                        order.Add(key.Key);
                    }
                }
            }
        }

        foreach ((FieldSymbol field, bool isStrict, decimal constant) in order)
        {
            string number = constant.ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', '_').Replace("-", "Minus");
            string local = newLocal(CSharpIdentifier.Camel(field.Name) + (isStrict ? "Over" : "From") + number);
            _locals.Add((field, isStrict, constant), local);
            Declarations.Add((local, field, (isStrict ? " > " : " >= ") + CSharpLiteral.Of(constant)));
        }
    }

    /// <summary>The locals: each with its field and the rest of the comparison.</summary>
    internal List<(string Local, FieldSymbol Field, string Comparison)> Declarations { get; } = [];

    /// <summary>The local that holds a comparison, or its opposite.</summary>
    internal (string Local, bool IsNegated)? Find(ComparisonExpression comparison) =>
        KeyOf(comparison) is { } key && _locals.TryGetValue(key.Key, out string? local) ? (local, key.IsNegated) : null;

    private static ((FieldSymbol Field, bool IsStrict, decimal Constant) Key, bool IsNegated)? KeyOf(ComparisonExpression comparison)
    {
        (BoundExpression field, BoundExpression constant, ComparisonOperator sign) = comparison.Left is FieldExpression
            ? (comparison.Left, comparison.Right, comparison.Operator)
            : (comparison.Right, comparison.Left, Turned(comparison.Operator));
        if (field is not FieldExpression { Field: { Kind: FieldKind.Input, IsOptional: false, Type.Kind: TypeKind.Number or TypeKind.Percent or TypeKind.Money } read})
        {
            return null;
        }

        decimal? number = ConstantFolder.Fold(constant) switch
        {
            decimal d => d,
            Money m => m.Amount,
            _ => null,
        };
        return (number, sign) switch
        {
            ({ } n, ComparisonOperator.Greater) => ((read, true, n), false),
            ({ } n, ComparisonOperator.LessOrEqual) => ((read, true, n), true),
            ({ } n, ComparisonOperator.GreaterOrEqual) => ((read, false, n), false),
            ({ } n, ComparisonOperator.Less) => ((read, false, n), true),
            _ => null,
        };
    }

    private static ComparisonOperator Turned(ComparisonOperator sign) => sign switch
    {
        ComparisonOperator.Less => ComparisonOperator.Greater,
        ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
        ComparisonOperator.Greater => ComparisonOperator.Less,
        ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
        _ => sign,
    };
}
