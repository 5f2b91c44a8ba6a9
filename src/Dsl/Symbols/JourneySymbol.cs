using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A customer's way through the moments.</summary>
public sealed class JourneySymbol : Symbol
{
    internal JourneySymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The moments in order.</summary>
    public ImmutableArray<MomentSymbol> Moments { get; internal set; } = ImmutableArray<MomentSymbol>.Empty;
}
