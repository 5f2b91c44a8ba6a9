using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A customer segment.</summary>
public sealed class SegmentSymbol : Symbol
{
    internal SegmentSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>A typical purchase.</summary>
    public Money? Purchase { get; internal set; }

    /// <summary>How often.</summary>
    public Period? PurchaseEvery { get; internal set; }

    /// <summary>For how long; a year is 52 weeks here.</summary>
    public TimeSpan? CustomerFor { get; internal set; }

    /// <summary>How many more customers one brings.</summary>
    public decimal Referring { get; internal set; }

    /// <summary>Purchases times weeks, times (1 + referring); null where it buys nothing.</summary>
    public Money? LifetimeValue { get; internal set; }
}
