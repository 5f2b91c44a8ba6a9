using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A promise to customers.</summary>
public sealed class PromiseSymbol : Symbol
{
    internal PromiseSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The standard behind it.</summary>
    public StandardSymbol? Standard { get; internal set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; internal set; }

    /// <summary>To whom; empty: to everyone.</summary>
    public ImmutableArray<SegmentSymbol> Segments { get; internal set; } = ImmutableArray<SegmentSymbol>.Empty;

    /// <summary>The target of its own; null: its standard's.</summary>
    public StandardTarget? OwnTarget { get; internal set; }

    /// <summary>The calendar of its own; null: its standard's.</summary>
    public CalendarSymbol? During { get; internal set; }

    /// <summary>What happens when it is broken.</summary>
    public Recovery? Recovery { get; internal set; }

    /// <summary>What it depends on.</summary>
    public ImmutableArray<Dependency> Dependencies { get; internal set; } = ImmutableArray<Dependency>.Empty;

    /// <summary>Within what time somebody asks how it went.</summary>
    public Duration? FollowUpWithin { get; internal set; }

    /// <summary>Who asks.</summary>
    public RoleSymbol? FollowUpBy { get; internal set; }
}
