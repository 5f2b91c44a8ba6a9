using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A policy: everything that one file declares, bound.</summary>
public sealed class PolicySymbol : Symbol
{
    internal PolicySymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>The C# namespace that the policy asks for; null where it leaves it to the project.</summary>
    public string? Namespace { get; internal set; }

    /// <summary>The version, null where none is given.</summary>
    public decimal? Version { get; internal set; }

    /// <summary>The first day on which it holds; null: from always.</summary>
    public DateTime? EffectiveFrom { get; internal set; }

    /// <summary>The last day on which it holds, as written; null: open.</summary>
    public DateTime? EffectiveUntil { get; internal set; }

    /// <summary>The last day on which it holds: as written, else the day before its next version's first; null: open.</summary>
    public DateTime? LastDay { get; internal set; }

    /// <summary>ISO 4217 code of the money that is written without further ado.</summary>
    public string? Currency { get; internal set; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; internal set; }

    /// <summary>The day by which someone should look at it again.</summary>
    public DateTime? ReviewBy { get; internal set; }

    /// <summary>The calendar of working days and of clock times that name none.</summary>
    public CalendarSymbol? DefaultCalendar { get; internal set; }

    /// <summary>The policies whose names this one may use without qualifying, in the order written.</summary>
    public ImmutableArray<PolicySymbol> Uses { get; internal set; } = ImmutableArray<PolicySymbol>.Empty;

    /// <summary>Every suppression of the file, in the order written.</summary>
    public ImmutableArray<Suppression> Suppressions { get; internal set; } = ImmutableArray<Suppression>.Empty;

    /// <summary>Its calendars.</summary>
    public ImmutableArray<CalendarSymbol> Calendars { get; internal set; } = ImmutableArray<CalendarSymbol>.Empty;

    /// <summary>Its roles.</summary>
    public ImmutableArray<RoleSymbol> Roles { get; internal set; } = ImmutableArray<RoleSymbol>.Empty;

    /// <summary>Its customer segments.</summary>
    public ImmutableArray<SegmentSymbol> Segments { get; internal set; } = ImmutableArray<SegmentSymbol>.Empty;

    /// <summary>Its named choices; those of <c>one of</c> belong to their field.</summary>
    public ImmutableArray<ChoiceSymbol> Choices { get; internal set; } = ImmutableArray<ChoiceSymbol>.Empty;

    /// <summary>Its requests.</summary>
    public ImmutableArray<RequestSymbol> Requests { get; internal set; } = ImmutableArray<RequestSymbol>.Empty;

    /// <summary>Its rules.</summary>
    public ImmutableArray<RuleSymbol> Rules { get; internal set; } = ImmutableArray<RuleSymbol>.Empty;

    /// <summary>Its tables.</summary>
    public ImmutableArray<TableSymbol> Tables { get; internal set; } = ImmutableArray<TableSymbol>.Empty;

    /// <summary>Its service standards.</summary>
    public ImmutableArray<StandardSymbol> Standards { get; internal set; } = ImmutableArray<StandardSymbol>.Empty;

    /// <summary>Its promises.</summary>
    public ImmutableArray<PromiseSymbol> Promises { get; internal set; } = ImmutableArray<PromiseSymbol>.Empty;

    /// <summary>Its capacities.</summary>
    public ImmutableArray<CapacitySymbol> Capacities { get; internal set; } = ImmutableArray<CapacitySymbol>.Empty;

    /// <summary>Its escalation ladders.</summary>
    public ImmutableArray<EscalationSymbol> Escalations { get; internal set; } = ImmutableArray<EscalationSymbol>.Empty;

    /// <summary>Its improvement plans.</summary>
    public ImmutableArray<ImprovementSymbol> Improvements { get; internal set; } = ImmutableArray<ImprovementSymbol>.Empty;

    /// <summary>Its moments of truth.</summary>
    public ImmutableArray<MomentSymbol> Moments { get; internal set; } = ImmutableArray<MomentSymbol>.Empty;

    /// <summary>Its customer journeys.</summary>
    public ImmutableArray<JourneySymbol> Journeys { get; internal set; } = ImmutableArray<JourneySymbol>.Empty;

    /// <summary>Its figures.</summary>
    public ImmutableArray<FigureSymbol> Figures { get; internal set; } = ImmutableArray<FigureSymbol>.Empty;

    /// <summary>Its examples, the cases of <c>examples</c> tables among them.</summary>
    public ImmutableArray<ExampleSymbol> Examples { get; internal set; } = ImmutableArray<ExampleSymbol>.Empty;

    /// <summary>The values of the type <c>segment</c>: its own segments, then those that it uses.</summary>
    public ImmutableArray<SegmentSymbol> SegmentsInReach { get; internal set; } = ImmutableArray<SegmentSymbol>.Empty;

    /// <summary>Its own roles, then those of other policies that it refers to.</summary>
    public ImmutableArray<RoleSymbol> RolesInReach { get; internal set; } = ImmutableArray<RoleSymbol>.Empty;

    /// <summary>Every place at which the file speaks of a symbol, in the order bound.</summary>
    public ImmutableArray<Reference> References { get; internal set; } = ImmutableArray<Reference>.Empty;

    /// <summary>Every declaration with a name of its own, in the order written.</summary>
    public ImmutableArray<Symbol> Declarations { get; internal set; } = ImmutableArray<Symbol>.Empty;

    /// <summary>What it declares, by name; of two of one name, the first.</summary>
    internal IReadOnlyDictionary<string, Symbol> Names { get; set; } = ImmutableDictionary<string, Symbol>.Empty;
}
