using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A role: who may decide what.</summary>
public sealed class RoleSymbol : Symbol
{
    internal RoleSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>How many people fill it; null where nothing is said.</summary>
    public decimal? Staff { get; internal set; }

    /// <summary>When they are on duty; null: day and night.</summary>
    public CalendarSymbol? Works { get; internal set; }

    /// <summary>What it may approve.</summary>
    public ImmutableArray<Approval> Approvals { get; internal set; } = ImmutableArray<Approval>.Empty;

    /// <summary>Which rules it may bend.</summary>
    public ImmutableArray<Discretion> Discretions { get; internal set; } = ImmutableArray<Discretion>.Empty;

    /// <summary>The role above it.</summary>
    public RoleSymbol? ReportsTo { get; internal set; }

    /// <summary>How often its people are coached.</summary>
    public Period? CoachedEvery { get; internal set; }

    /// <summary>On what.</summary>
    public string? CoachedOn { get; internal set; }

    /// <summary>What one looks for in them.</summary>
    public ImmutableArray<string> Qualities { get; internal set; } = ImmutableArray<string>.Empty;
}
