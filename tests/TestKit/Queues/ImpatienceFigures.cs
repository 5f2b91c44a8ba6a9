namespace PolicyLint.TestKit.Queues;

/// <summary>The figures of Erlang A.</summary>
/// <param name="Waits">Who has to wait.</param>
/// <param name="Abandons">Who gives up.</param>
/// <param name="AnsweredInTime">Answered in time, of all that come.</param>
/// <param name="Miss">The rest.</param>
/// <param name="WaitedNoLonger">Whose wait was over in time, answered or gone.</param>
/// <param name="AnsweredInTimeOfStaying">Answered in time, of those not gone within that time.</param>
public sealed record ImpatienceFigures(
    PreciseNumber Waits, PreciseNumber Abandons, PreciseNumber AnsweredInTime, PreciseNumber Miss, PreciseNumber WaitedNoLonger, PreciseNumber AnsweredInTimeOfStaying);
