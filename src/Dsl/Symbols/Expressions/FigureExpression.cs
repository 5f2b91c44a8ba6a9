using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A figure, on a day where it has several values.</summary>
public sealed class FigureExpression : BoundExpression
{
    internal FigureExpression(SyntaxNode syntax, PolicyType type, bool isOptional, FigureSymbol figure, BoundExpression? on)
        : base(syntax, type, isOptional)
    {
        Figure = figure;
        On = on;
    }

    /// <summary>The figure.</summary>
    public FigureSymbol Figure { get; }

    /// <summary>The day; null where the figure has one value.</summary>
    public BoundExpression? On { get; }
}
