using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A service standard: what is measured, and what is aimed at.</summary>
public sealed class StandardSymbol : Symbol
{
    internal StandardSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The request that it speaks of.</summary>
    public RequestSymbol? Request { get; internal set; }

    /// <summary>Whether it is core service; otherwise it is experience.</summary>
    public bool IsCore { get; internal set; }

    /// <summary>What is measured.</summary>
    public string? Measure { get; internal set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; internal set; }

    /// <summary>The event that starts the clock.</summary>
    public string? FromEvent { get; internal set; }

    /// <summary>The event that stops it.</summary>
    public string? ToEvent { get; internal set; }

    /// <summary>The states in which the clock stands still.</summary>
    public ImmutableArray<string> PauseEvents { get; internal set; } = ImmutableArray<string>.Empty;

    /// <summary>What is aimed at, in the order written.</summary>
    public ImmutableArray<StandardTarget> Targets { get; internal set; } = ImmutableArray<StandardTarget>.Empty;

    /// <summary>The calendar in which time counts; null: by the clock, day and night.</summary>
    public CalendarSymbol? During { get; internal set; }

    /// <summary>The shares of the time at which a warning is due.</summary>
    public ImmutableArray<decimal> WarnAt { get; internal set; } = ImmutableArray<decimal>.Empty;

    /// <summary>The window in which it is measured.</summary>
    public TimeSpan? Over { get; internal set; }

    /// <summary>How much work comes in.</summary>
    public Rate? Arrivals { get; internal set; }

    /// <summary>Whether a deadline is written that could not be read.</summary>
    internal bool HasBrokenDeadline { get; set; }
}
