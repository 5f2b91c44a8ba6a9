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

    /// <summary>The last day, where it is written.</summary>
    public DateTime? Until { get; internal set; }

    /// <summary>The last day whose target counts, as in the plan that is generated (after <c>for 20 weeks</c> the target of week 20 is reached): as written, else the start plus <see cref="For"/>; the end of time where that lies past it, and without either.</summary>
    public DateTime LastDay
    {
        get
        {
            try
            {
                return Until ?? For switch
                {
                    { Clock: { } clock } => Starting + clock,
                    { Months: { } months } => Starting.AddMonths(months.Count),
                    _ => DateTime.MaxValue,
                };
            }
            catch (ArgumentOutOfRangeException)
            {
                return DateTime.MaxValue;
            }
        }
    }

    /// <summary>Whether it goes on for longer than there are dates.</summary>
    internal bool IsEndless => For is { Clock: not null } && LastDay == DateTime.MaxValue;
}
