using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A moment of truth: a touchpoint that a customer remembers.</summary>
public sealed class MomentSymbol : Symbol
{
    internal MomentSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>Who answers for it.</summary>
    public RoleSymbol? Owner { get; internal set; }

    /// <summary>The standards that hold there.</summary>
    public ImmutableArray<StandardSymbol> Standards { get; internal set; } = ImmutableArray<StandardSymbol>.Empty;

    /// <summary>The small things done there.</summary>
    public ImmutableArray<string> Gestures { get; internal set; } = ImmutableArray<string>.Empty;

    /// <summary>Whether it is in other hands.</summary>
    public bool IsOutsideControl { get; internal set; }
}
