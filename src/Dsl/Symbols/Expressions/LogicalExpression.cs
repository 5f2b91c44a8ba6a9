using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Operands joined by <c>and</c>, or by <c>or</c>; flat.</summary>
public sealed class LogicalExpression : BoundExpression
{
    internal LogicalExpression(SyntaxNode syntax, bool isAnd, ImmutableArray<BoundExpression> operands)
        : base(syntax, PolicyType.YesNo)
    {
        IsAnd = isAnd;
        Operands = operands;
    }

    /// <summary>Whether all must hold; otherwise one.</summary>
    public bool IsAnd { get; }

    /// <summary>The operands in the order written.</summary>
    public ImmutableArray<BoundExpression> Operands { get; }
}
