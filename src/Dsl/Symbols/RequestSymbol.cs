using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A request: what a customer may ask, and what is decided about it.</summary>
public sealed class RequestSymbol : Symbol
{
    internal RequestSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>All members in the order written: inputs, derived fields, outputs and formulas.</summary>
    public ImmutableArray<FieldSymbol> Fields { get; internal set; } = ImmutableArray<FieldSymbol>.Empty;

    /// <summary>
    /// Derived fields, rules, tables, formulas and outputs in an order in which each finds what it reads. Where something goes round,
    /// one of its members has an error.
    /// </summary>
    public ImmutableArray<DecisionStep> Steps { get; internal set; } = ImmutableArray<DecisionStep>.Empty;

    /// <summary>The rules that speak of it, in file order.</summary>
    public ImmutableArray<RuleBody> Rules { get; internal set; } = ImmutableArray<RuleBody>.Empty;

    /// <summary>The tables that speak of it, in file order.</summary>
    public ImmutableArray<TableBody> Tables { get; internal set; } = ImmutableArray<TableBody>.Empty;

    /// <summary>The money that is asked for: what a limit limits, where it is one field.</summary>
    public IEnumerable<FieldSymbol> Amounts => Fields.Where(f => f.Type.Kind == TypeKind.Money && f.IsAskedFor);

    /// <summary>The members by name.</summary>
    internal IReadOnlyDictionary<string, FieldSymbol> Members { get; set; } = ImmutableDictionary<string, FieldSymbol>.Empty;

    /// <summary>The member of a name; null where there is none.</summary>
    internal FieldSymbol? Member(string name) => Members.TryGetValue(name, out FieldSymbol? member) ? member : null;
}
