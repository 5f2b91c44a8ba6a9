using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Whether a value is known.</summary>
public sealed class KnownExpression : BoundExpression
{
    internal KnownExpression(SyntaxNode syntax, BoundExpression operand, bool isKnown)
        : base(syntax, PolicyType.YesNo)
    {
        Operand = operand;
        IsKnown = isKnown;
    }

    /// <summary>The value.</summary>
    public BoundExpression Operand { get; }

    /// <summary>Whether it must be known; otherwise unknown.</summary>
    public bool IsKnown { get; }
}
