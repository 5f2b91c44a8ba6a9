namespace PolicyLint.Dsl.Service;

using PolicyLint.Dsl.Symbols;

/// <summary>Cases that come to a step of a ladder.</summary>
/// <param name="Step">The step.</param>
/// <param name="Deadline">Its time, on its clock.</param>
/// <param name="Arrivals">When a case comes to it, for each start; settled ones don't.</param>
/// <param name="Due">When its time is up, for each arrival.</param>
internal sealed record LadderVisit(EscalationStepSymbol Step, PolicyLint.Deadline Deadline, TimeMap Arrivals, TimeMap Due);
