using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A plan to improve a standard by a little at a time. Its name is its standard's.</summary>
public sealed class ImprovementSymbol : Symbol
{
    internal ImprovementSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The standard.</summary>
    public StandardSymbol? Standard { get; internal set; }

    /// <summary>The share by which it grows each period.</summary>
    public decimal By { get; internal set; }

    /// <summary>The period.</summary>
    public Period? Every { get; internal set; }

    /// <summary>The share that it starts from.</summary>
    public decimal From { get; internal set; }

    /// <summary>The first day.</summary>
    public DateTime Starting { get; internal set; }

    /// <summary>How long it goes on.</summary>
    public Duration? For { get; internal set; }

    /// <summary>The last day.</summary>
    public DateTime? Until { get; internal set; }
}
