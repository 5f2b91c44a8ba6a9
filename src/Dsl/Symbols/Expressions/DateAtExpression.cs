using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>DATE at TIME</c>.</summary>
public sealed class DateAtExpression : BoundExpression
{
    internal DateAtExpression(SyntaxNode syntax, PolicyType type, BoundExpression date, TimeOfDay time)
        : base(syntax, type)
    {
        Date = date;
        Time = time;
    }

    /// <summary>The date.</summary>
    public BoundExpression Date { get; }

    /// <summary>The time of day.</summary>
    public TimeOfDay Time { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Date.IsOptional;
}
