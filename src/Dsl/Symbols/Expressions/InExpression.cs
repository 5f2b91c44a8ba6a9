using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Whether a value is one of several; no where it is unknown.</summary>
public sealed class InExpression : BoundExpression
{
    internal InExpression(SyntaxNode syntax, BoundExpression operand, ImmutableArray<BoundExpression> items)
        : base(syntax, PolicyType.YesNo)
    {
        Operand = operand;
        Items = items;
    }

    /// <summary>The value.</summary>
    public BoundExpression Operand { get; }

    /// <summary>The several.</summary>
    public ImmutableArray<BoundExpression> Items { get; }
}
