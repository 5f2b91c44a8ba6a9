namespace PolicyLint.Dsl.Symbols;

/// <summary>What a role may approve.</summary>
/// <param name="Request">The request.</param>
/// <param name="Amount">The money field that the limit limits.</param>
/// <param name="Limit">Up to how much; null: without limit.</param>
/// <param name="Per">The period over which the limit runs.</param>
public sealed record Approval(RequestSymbol? Request, FieldSymbol? Amount, Money? Limit, Period? Per);
