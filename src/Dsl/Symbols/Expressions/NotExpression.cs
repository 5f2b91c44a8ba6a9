using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Not.</summary>
public sealed class NotExpression : BoundExpression
{
    internal NotExpression(SyntaxNode syntax, BoundExpression operand)
        : base(syntax, PolicyType.YesNo)
    {
        Operand = operand;
    }

    /// <summary>What is denied.</summary>
    public BoundExpression Operand { get; }
}
