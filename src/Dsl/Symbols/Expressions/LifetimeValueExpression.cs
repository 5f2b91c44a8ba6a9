using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What a customer of a segment is worth.</summary>
public sealed class LifetimeValueExpression : BoundExpression
{
    internal LifetimeValueExpression(SyntaxNode syntax, PolicyType type, bool isOptional, BoundExpression segment)
        : base(syntax, type, isOptional)
    {
        Segment = segment;
    }

    /// <summary>The segment.</summary>
    public BoundExpression Segment { get; }
}
