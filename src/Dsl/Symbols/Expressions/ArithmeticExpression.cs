using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Arithmetic of two operands; the types of both and of the result say which. Unknown where either is.</summary>
public sealed class ArithmeticExpression : BoundExpression
{
    internal ArithmeticExpression(SyntaxNode syntax, PolicyType type, ArithmeticOperator @operator, BoundExpression left, BoundExpression right)
        : base(syntax, type)
    {
        Operator = @operator;
        Left = left;
        Right = right;
    }

    /// <summary>Which.</summary>
    public ArithmeticOperator Operator { get; }

    /// <summary>The left operand; the date where a date is moved.</summary>
    public BoundExpression Left { get; }

    /// <summary>The right operand.</summary>
    public BoundExpression Right { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Left.IsOptional || Right.IsOptional;
}
