using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A figure, on a day where it has several values.</summary>
public sealed class FigureExpression : BoundExpression
{
    internal FigureExpression(SyntaxNode syntax, PolicyType type, FigureSymbol figure, BoundExpression? on)
        : base(syntax, type)
    {
        Figure = figure;
        On = on;
    }

    /// <summary>The figure.</summary>
    public FigureSymbol Figure { get; }

    /// <summary>The day; null where the figure has one value.</summary>
    public BoundExpression? On { get; }

    /// <inheritdoc/>
    public override bool IsOptional => On is not null && (On.IsOptional || Figure.Values.IsEmpty || Figure.Values[0].From is not null);
}
