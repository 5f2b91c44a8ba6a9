using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>A field that must lie below a value, or above it, and not on it.</summary>
/// <param name="Owner">The rule's own clause, or the row, whose condition says so.</param>
/// <param name="Field">The field; it is passed in.</param>
/// <param name="Value">The value.</param>
/// <param name="IsBelow">Whether below; otherwise above.</param>
/// <param name="Comparison">Where it is said.</param>
internal sealed record Edge(Symbol Owner, FieldSymbol Field, object Value, bool IsBelow, ComparisonExpression Comparison)
{
    /// <summary>The edges that a condition has in any case: itself, or joined to others by <c>and</c>.</summary>
    public static IEnumerable<Edge> In(BoundExpression? condition, Symbol owner) => condition switch
    {
        LogicalExpression { IsAnd: true } all => all.Operands.SelectMany(o => In(o, owner)),
        ComparisonExpression { Operator: ComparisonOperator.Less or ComparisonOperator.Greater } comparison => Of(comparison, owner) is { } edge ? [edge] : [],
        _ => [],
    };

    /// <summary>The edit that takes the value in.</summary>
    public TextEdit Closed(SyntaxTree tree)
    {
        SyntaxToken sign = Comparison.Syntax switch
        {
            TestSyntax { Upper: not null } range => IsBelow ? range.Less : range.Operator,
            TestSyntax test => test.Operator,
            ComparisonExpressionSyntax comparison => comparison.Operator,
            _ => throw new InvalidOperationException("A comparison without a sign: " + Comparison.Syntax.GetType().Name),
        };
        TextSpan span = tree.SpanOf(sign);
        if (Comparison.Syntax is not TestSyntax { Upper: not null })
        {
            return new TextEdit(tree.Text.Path, new TextSpan(span.End, 0), "=");
        }

        // In a range an end without a sign counts.
        int end = span.End;
        while (end < tree.Text.Content.Length && tree.Text.Content[end] == ' ')
        {
            end++;
        }

        return new TextEdit(tree.Text.Path, TextSpan.FromBounds(span.Start, end), string.Empty);
    }

    private static Edge? Of(ComparisonExpression comparison, Symbol owner) => (comparison.Left, comparison.Right) switch
    {
        (FieldExpression { Field: { Kind: FieldKind.Input } field }, ConstantExpression constant) =>
            new Edge(owner, field, constant.Value, comparison.Operator == ComparisonOperator.Less, comparison),
        (ConstantExpression constant, FieldExpression { Field: { Kind: FieldKind.Input } field }) =>
            new Edge(owner, field, constant.Value, comparison.Operator == ComparisonOperator.Greater, comparison),
        _ => null,
    };
}
