using System.Collections.Immutable;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A calendar: when people are at work.</summary>
public sealed class CalendarSymbol : Symbol
{
    internal CalendarSymbol(SymbolSource source)
        : base(source)
    {
    }

    /// <summary>IANA name of the time zone; null where none is given: UTC.</summary>
    public string? TimeZone { get; internal set; }

    /// <summary>Whether it never closes.</summary>
    public bool IsAlwaysOpen { get; internal set; }

    /// <summary>Weekly ranges, one a day and range.</summary>
    public ImmutableArray<OpenHours> OpenHours { get; internal set; } = ImmutableArray<OpenHours>.Empty;

    /// <summary>Where each of <see cref="OpenHours"/> is written.</summary>
    internal ImmutableArray<TextSpan> HoursSpans { get; set; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>Dated closures.</summary>
    public ImmutableArray<Closure> Closures { get; internal set; } = ImmutableArray<Closure>.Empty;
}
