using System.Collections.Immutable;

namespace PolicyLint.Dsl.Report;

/// <summary>The next one percent to gain: a single change, and what it makes of the card while everything else stays as it is.</summary>
/// <param name="Repair">The change.</param>
/// <param name="Answers">The answers that it turns from no to yes, in the card's order.</param>
/// <param name="Before">The share of yes over all questions today.</param>
/// <param name="After">The share afterwards. An exception or declaration that is added is asked about as well: where it is in order, it lifts the card further.</param>
public sealed record ReportStep(ReportRepair Repair, ImmutableArray<ReportAnswer> Answers, decimal Before, decimal After);
