using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A decision table.</summary>
public sealed class TableSymbol : Symbol
{
    internal TableSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>Where it is written.</summary>
    public string? Source { get; internal set; }

    /// <summary>Whether the order of its rows is meant.</summary>
    public bool IsFirstMatch { get; internal set; }

    /// <summary>What it means for each of its requests, in the order written.</summary>
    public ImmutableArray<TableBody> Bodies { get; internal set; } = ImmutableArray<TableBody>.Empty;

    /// <summary>Whether it also speaks of a request that nothing declares.</summary>
    internal bool HasUnknownRequest { get; set; }
}
