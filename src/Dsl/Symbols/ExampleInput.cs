namespace PolicyLint.Dsl.Symbols;

/// <summary>A value that an example gives or expects.</summary>
/// <param name="Field">The field or output.</param>
/// <param name="Value">The value; null: unknown.</param>
public sealed record ExampleInput(FieldSymbol Field, ConstantExpression? Value);
