using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>A as percent of B</c>: A divided by B.</summary>
public sealed class PercentOfExpression : BoundExpression
{
    internal PercentOfExpression(SyntaxNode syntax, PolicyType type, BoundExpression part, BoundExpression whole)
        : base(syntax, type)
    {
        Part = part;
        Whole = whole;
    }

    /// <summary>A.</summary>
    public BoundExpression Part { get; }

    /// <summary>B, never zero.</summary>
    public BoundExpression Whole { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Part.IsOptional || Whole.IsOptional;
}
