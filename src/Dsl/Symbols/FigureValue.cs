namespace PolicyLint.Dsl.Symbols;

/// <summary>A value of a figure.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">The first day on which it holds; null: from always.</param>
public sealed record FigureValue(ConstantExpression Value, DateTime? From);
