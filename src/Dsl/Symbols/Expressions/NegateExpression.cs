using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Minus.</summary>
public sealed class NegateExpression : BoundExpression
{
    internal NegateExpression(SyntaxNode syntax, PolicyType type, bool isOptional, BoundExpression operand)
        : base(syntax, type, isOptional)
    {
        Operand = operand;
    }

    /// <summary>The operand.</summary>
    public BoundExpression Operand { get; }
}
