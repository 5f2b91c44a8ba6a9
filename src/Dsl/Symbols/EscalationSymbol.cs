using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>An escalation ladder: how a case climbs when nobody answers.</summary>
public sealed class EscalationSymbol : Symbol
{
    internal EscalationSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The request that it speaks of.</summary>
    public RequestSymbol? Request { get; internal set; }

    /// <summary>The standards that it names.</summary>
    public ImmutableArray<StandardSymbol> Serves { get; internal set; } = ImmutableArray<StandardSymbol>.Empty;

    /// <summary>Its steps from the bottom.</summary>
    public ImmutableArray<EscalationStepSymbol> Steps { get; internal set; } = ImmutableArray<EscalationStepSymbol>.Empty;

    /// <summary>How many more times the ladder is climbed.</summary>
    public int Repeat { get; internal set; }

    /// <summary>What happens when nobody of a step's role is on duty.</summary>
    public OffDuty OffDuty { get; internal set; }

    /// <summary>Whom the last notice goes to.</summary>
    public string? FinallyNotify { get; internal set; }
}
