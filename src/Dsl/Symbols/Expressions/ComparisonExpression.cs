using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A comparison; no where either side is unknown.</summary>
public sealed class ComparisonExpression : BoundExpression
{
    internal ComparisonExpression(SyntaxNode syntax, ComparisonOperator @operator, BoundExpression left, BoundExpression right)
        : base(syntax, PolicyType.YesNo)
    {
        Operator = @operator;
        Left = left;
        Right = right;
    }

    /// <summary>How they are compared.</summary>
    public ComparisonOperator Operator { get; }

    /// <summary>The left side.</summary>
    public BoundExpression Left { get; }

    /// <summary>The right side.</summary>
    public BoundExpression Right { get; }
}
