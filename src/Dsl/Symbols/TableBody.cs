using System.Collections.Immutable;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What a table means for one request.</summary>
/// <param name="Table">The table.</param>
/// <param name="Request">The request.</param>
/// <param name="Inputs">The fields that its columns test.</param>
/// <param name="Outputs">The outputs that it gives.</param>
/// <param name="Rows">Its rows in the order written.</param>
public sealed record TableBody(
    TableSymbol Table,
    RequestSymbol Request,
    ImmutableArray<FieldSymbol> Inputs,
    ImmutableArray<FieldSymbol> Outputs,
    ImmutableArray<RowSymbol> Rows);
