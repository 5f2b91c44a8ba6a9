using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A choice: named values of which a field holds one.</summary>
public sealed class ChoiceSymbol : Symbol
{
    internal ChoiceSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>Whether it was written in place, as <c>one of</c>.</summary>
    public bool IsInPlace { get; internal set; }

    /// <summary>The field that it was written at; null for a named choice.</summary>
    public FieldSymbol? Field { get; internal set; }

    /// <summary>Its values in the order written.</summary>
    public ImmutableArray<ChoiceValueSymbol> Values { get; internal set; } = ImmutableArray<ChoiceValueSymbol>.Empty;
}
