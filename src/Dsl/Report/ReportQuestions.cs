using System.Collections.Immutable;

namespace PolicyLint.Dsl.Report;

/// <summary>Every question of the report card, written out, in the order in which cards show them.</summary>
public static class ReportQuestions
{
    /// <summary>The questions, by head.</summary>
    public static ImmutableArray<ReportQuestion> All { get; } = CoreQuestions.All
        .AddRange(ConsistencyQuestions.All)
        .AddRange(EmpowermentQuestions.All)
        .AddRange(FlexibilityQuestions.All)
        .AddRange(RecoveryQuestions.All)
        .AddRange(ImprovementQuestions.All);
}
