using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A step of a ladder. Its name is its role's.</summary>
public sealed class EscalationStepSymbol : Symbol
{
    internal EscalationStepSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The ladder.</summary>
    public EscalationSymbol Escalation { get; internal set; } = null!;

    /// <summary>Its place, from 0.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>Who acts.</summary>
    public RoleSymbol? Role { get; internal set; }

    /// <summary>What they do.</summary>
    public StepAct Act { get; internal set; }

    /// <summary>How many of the role must act; null: one.</summary>
    public int? AnyOf { get; internal set; }

    /// <summary>Within what time.</summary>
    public Duration? Within { get; internal set; }

    /// <summary>The calendar of its own.</summary>
    public CalendarSymbol? During { get; internal set; }

    /// <summary>The calendar that its time counts in: its own, else its role's; null: day and night.</summary>
    public CalendarSymbol? Clock => During ?? Role?.Works;

    /// <summary>What silence means.</summary>
    public StepSilence OnSilence { get; internal set; }
}
