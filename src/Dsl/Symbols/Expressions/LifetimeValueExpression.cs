using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What a customer of a segment is worth.</summary>
public sealed class LifetimeValueExpression : BoundExpression
{
    internal LifetimeValueExpression(SyntaxNode syntax, PolicyType type, BoundExpression segment)
        : base(syntax, type)
    {
        Segment = segment;
    }

    /// <summary>The segment.</summary>
    public BoundExpression Segment { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Segment.IsOptional;
}
