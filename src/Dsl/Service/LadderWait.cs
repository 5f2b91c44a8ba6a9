using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's durations come before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>
/// What a ladder makes every case wait: the steps at its start that only inform, since the next step begins when their time is up.
/// Who decides or approves may do so at once, so that nothing is certain of their steps, nor of one that is skipped when off duty.
/// </summary>
public sealed class LadderWait
{
    private const int Day = 24 * 60;

    private LadderWait(ImmutableArray<EscalationStepSymbol> steps) => Steps = steps;

    /// <summary>The steps that have to be waited for; at least one.</summary>
    public ImmutableArray<EscalationStepSymbol> Steps { get; }

    /// <summary>What must be waited for.</summary>
    /// <returns>Null where a case may be settled at once, or never is.</returns>
    public static LadderWait? Of(EscalationSymbol ladder)
    {
        ImmutableArray<EscalationStepSymbol>.Builder steps = ImmutableArray.CreateBuilder<EscalationStepSymbol>();
        foreach (EscalationStepSymbol step in ladder.Steps)
        {
            if (step.Act != StepAct.Informs)
            {
                return steps.Count > 0 ? new LadderWait(steps.ToImmutable()) : null;
            }

            bool maySkip = ladder.OffDuty == OffDuty.Skip && WeekPattern.Of(step.Clock).Closes;
            if (!maySkip)
            {
                steps.Add(step);
            }

            if (step.OnSilence != StepSilence.Escalate)
            {
                return maySkip || steps.Count == 0 ? null : new LadderWait(steps.ToImmutable());
            }
        }

        return null;
    }

    /// <summary>Whether a ladder is climbed by the cases of a standard.</summary>
    public static bool Serves(EscalationSymbol ladder, StandardSymbol standard) =>
        ladder.Request is { } request ? standard.Request == request : ladder.Serves.Contains(standard);

    /// <summary>Whether the wait is longer than a deadline leaves, whenever the case comes in: on the deadline's own clock, else the least by the clock against the most.</summary>
    public bool Exceeds(Deadline deadline)
    {
        if (WeekDeadline.Of(deadline) is not { } due)
        {
            return false;
        }

        Fraction least = Steps.Aggregate(Fraction.Zero, (sum, step) => sum + Least(step.Within));
        bool isOneClock = due.Length is not null && Steps.All(step => step.Within?.Clock is not null && step.Clock == deadline.Calendar);
        return isOneClock ? least > due.Length!.Value : least > due.LongestByTheClock;
    }

    /// <summary>Minutes by the clock that it takes at least: open time takes no less than itself, N working days end with the Nth day after, and no month is shorter than 28 days.</summary>
    private static Fraction Least(Duration? within) => within switch
    {
        { Clock: { } clock } => (Fraction)clock.Ticks / TimeSpan.TicksPerMinute,
        { WorkingDays: { } days } => days.Count * Day,
        { Months: { } months } => months.Count * 28 * Day,
        _ => 0,
    };
}
