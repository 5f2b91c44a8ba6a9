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

    /// <summary>How far two purchases are apart: by the clock, or in months of which twelve are 52 weeks; null where it is said in working days, or not at all.</summary>
    public TimeSpan? PurchaseInterval => PurchaseEvery?.Length switch
    {
        { Clock: { } clock } => clock,
        { Months: { } months } => TimeSpan.FromTicks(TimeSpan.FromDays(7 * 52).Ticks / 12 * months.Count),
        _ => null,
    };

    /// <summary>For how long; a year is 52 weeks here.</summary>
    public TimeSpan? CustomerFor { get; internal set; }

    /// <summary>How many more customers one brings.</summary>
    public decimal Referring { get; internal set; }

    /// <summary>Purchases times weeks, times (1 + referring); null where it buys nothing.</summary>
    public Money? LifetimeValue { get; internal set; }
}
