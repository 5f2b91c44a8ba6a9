using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A rule.</summary>
public sealed class RuleSymbol : Symbol
{
    internal RuleSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>Why it is there.</summary>
    public string? Because { get; internal set; }

    /// <summary>Where it is written.</summary>
    public string? Source { get; internal set; }

    /// <summary>The share of people whom it hits, 1 being all.</summary>
    public decimal? Burdens { get; internal set; }

    /// <summary>The share of people whom it is meant for.</summary>
    public decimal? Stops { get; internal set; }

    /// <summary>Why there are no exceptions.</summary>
    public string? NoExceptionsBecause { get; internal set; }

    /// <summary>Whether the order of its exceptions is meant.</summary>
    public bool ExceptionsInOrder { get; internal set; }

    /// <summary>The first day on which it is in force.</summary>
    public DateTime? EffectiveFrom { get; internal set; }

    /// <summary>The last day on which it is in force.</summary>
    public DateTime? EffectiveUntil { get; internal set; }

    /// <summary>The day by which someone should look at it again.</summary>
    public DateTime? ReviewBy { get; internal set; }

    /// <summary>What it means for each of its requests, in the order written.</summary>
    public ImmutableArray<RuleBody> Bodies { get; internal set; } = ImmutableArray<RuleBody>.Empty;

    /// <summary>Whether it also speaks of a request that nothing declares.</summary>
    internal bool HasUnknownRequest { get; set; }
}
