using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Minus.</summary>
public sealed class NegateExpression : BoundExpression
{
    internal NegateExpression(SyntaxNode syntax, PolicyType type, BoundExpression operand)
        : base(syntax, type)
    {
        Operand = operand;
    }

    /// <summary>The operand.</summary>
    public BoundExpression Operand { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Operand.IsOptional;
}
