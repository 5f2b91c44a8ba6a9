namespace PolicyLint.Dsl.Symbols;

/// <summary>
/// One step on the way to a decision; exactly one of the three is given. A field: compute it (an output: from the clauses and rows
/// chosen before). A rule: see which of its clauses holds. A table: see which of its rows matches.
/// </summary>
/// <param name="Field">The derived field, formula or output to compute.</param>
/// <param name="Rule">The rule whose clause to choose.</param>
/// <param name="Table">The table whose row to choose.</param>
public sealed record DecisionStep(FieldSymbol? Field, RuleBody? Rule, TableBody? Table);
