using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A named figure with a history.</summary>
public sealed class FigureSymbol : Symbol
{
    internal FigureSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>Its type.</summary>
    public PolicyType Type { get; internal set; } = PolicyType.Error;

    /// <summary>Its values, the undated one first, then by date.</summary>
    public ImmutableArray<FigureValue> Values { get; internal set; } = ImmutableArray<FigureValue>.Empty;

    /// <summary>Where it is written.</summary>
    public string? Source { get; internal set; }
}
