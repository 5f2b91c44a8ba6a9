using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Not.</summary>
public sealed class NotExpression : BoundExpression
{
    internal NotExpression(SyntaxNode syntax, PolicyType type, bool isOptional, BoundExpression operand)
        : base(syntax, type, isOptional)
    {
        Operand = operand;
    }

    /// <summary>What is denied.</summary>
    public BoundExpression Operand { get; }
}
