using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>The people or machines behind standards and promises.</summary>
public sealed class CapacitySymbol : Symbol
{
    internal CapacitySymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The standards and promises that it serves.</summary>
    public ImmutableArray<Symbol> Serves { get; internal set; } = ImmutableArray<Symbol>.Empty;

    /// <summary>How much work comes in.</summary>
    public Rate? Demand { get; internal set; }

    /// <summary>How much at the busiest time.</summary>
    public Rate? Peak { get; internal set; }

    /// <summary>How long one piece of work takes.</summary>
    public TimeSpan? Handling { get; internal set; }

    /// <summary>Coefficient of variation of the handling time; 1 where nothing is said.</summary>
    public decimal Variation { get; internal set; } = 1m;

    /// <summary>How many people, where the clause gives a number of its own.</summary>
    public decimal? StaffCount { get; internal set; }

    /// <summary>Which role.</summary>
    public RoleSymbol? StaffedBy { get; internal set; }

    /// <summary>The share of paid time that is not work, from 0 to 1.</summary>
    public decimal Shrinkage { get; internal set; }

    /// <summary>How many pieces of work one person has at once; 1 where nothing is said.</summary>
    public decimal Concurrency { get; internal set; } = 1m;

    /// <summary>How long a customer waits before giving up, on average.</summary>
    public TimeSpan? Patience { get; internal set; }

    /// <summary>What lies there already.</summary>
    public decimal? Backlog { get; internal set; }

    /// <summary>When work is done; null: when the role works.</summary>
    public CalendarSymbol? During { get; internal set; }

    /// <summary>When its people work: its own calendar, else their role's; null: day and night.</summary>
    public CalendarSymbol? Clock => During ?? StaffedBy?.Works;

    /// <summary>Whether work comes in day and night.</summary>
    public bool ArrivalsAroundTheClock { get; internal set; }

    /// <summary>The calendar in which work comes in, where it says so.</summary>
    public CalendarSymbol? ArrivalsDuring { get; internal set; }

    /// <summary>How much gets done, given instead of handling and staff.</summary>
    public Rate? Throughput { get; internal set; }
}
