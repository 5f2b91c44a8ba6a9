using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>date of M</c>, or <c>time of M</c>.</summary>
public sealed class DatePartExpression : BoundExpression
{
    internal DatePartExpression(SyntaxNode syntax, PolicyType type, BoundExpression operand, bool isDate)
        : base(syntax, type)
    {
        Operand = operand;
        IsDate = isDate;
    }

    /// <summary>M.</summary>
    public BoundExpression Operand { get; }

    /// <summary>Whether the date is meant; otherwise the time of day.</summary>
    public bool IsDate { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Operand.IsOptional;
}
