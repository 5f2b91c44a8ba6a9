namespace PolicyLint.Dsl.Syntax;

/// <summary><c>within DURATION [of CALENDAR | by the clock]</c>.</summary>
public sealed class WithinDeadlineSyntax : DeadlineSyntax
{
    internal WithinDeadlineSyntax(SyntaxToken within, DurationSyntax duration, OfCalendarSyntax? of, ByTheClockSyntax? byTheClock)
    {
        Within = within;
        Duration = duration;
        Of = of;
        ByTheClock = byTheClock;
    }

    /// <summary>The token <c>within</c>.</summary>
    public SyntaxToken Within { get; }

    /// <summary>The duration.</summary>
    public DurationSyntax Duration { get; }

    /// <summary>The of, null where it is left out.</summary>
    public OfCalendarSyntax? Of { get; }

    /// <summary>The by the clock, null where it is left out.</summary>
    public ByTheClockSyntax? ByTheClock { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Within);
        collector.Add(Duration);
        collector.Add(Of);
        collector.Add(ByTheClock);
    }
}
