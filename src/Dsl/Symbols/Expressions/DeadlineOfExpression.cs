using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>deadline of STANDARD from A</c>.</summary>
public sealed class DeadlineOfExpression : BoundExpression
{
    internal DeadlineOfExpression(SyntaxNode syntax, PolicyType type, StandardSymbol standard, BoundExpression start)
        : base(syntax, type)
    {
        Standard = standard;
        Start = start;
    }

    /// <summary>The standard.</summary>
    public StandardSymbol Standard { get; }

    /// <summary>A.</summary>
    public BoundExpression Start { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Start.IsOptional;
}
