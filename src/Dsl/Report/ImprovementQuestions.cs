using PolicyLint.Dsl.Rules.Examples;
using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;
using static PolicyLint.Dsl.Report.ReportHead;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether something gets a little better, and goes beyond what is expected.</summary>
internal static class ImprovementQuestions
{
    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<PolicySymbol>(Improvement, "Something improves")
        {
            Asked = f => f.Policy.Standards.Take(1).Select(_ => f.Policy),
            Lack = (f, _) => Plans(f).Any() ? null : "No standard has a plan to get better.",
            Behind = (f, _) => Plans(f),
            Repair = (f, p) => Improving(p.Standards.FirstOrDefault(s => s.IsCore && s.Measure is not null && !s.Targets.IsEmpty) ?? p.Standards[0]),
        },
        new ReportQuestion<ImprovementSymbol>(Improvement, "Each plan asks for a little at a time", "SVP5001") { Asked = f => f.Policy.Improvements },
        new ReportQuestion<ImprovementSymbol>(Improvement, "Each plan starts from what is held today", "SVP5002")
        {
            Asked = f => f.Policy.Improvements,
            Repair = (_, plan) => plan.Standard is { } standard ? ConsistencyQuestions.Measuring(standard, needsTarget: true) : null,
        },
        new ReportQuestion<ImprovementSymbol>(Improvement, "Few things improve at a time", "SVP5003") { Asked = f => f.Policy.Improvements },
        new ReportQuestion<ImprovementSymbol>(Improvement, "Each plan aims at what can be reached", "SVP4015", "SVP5004") { Asked = f => f.Policy.Improvements },
        new ReportQuestion<PolicySymbol>(Improvement, "Something goes beyond what is expected", "SVP5005")
        {
            Asked = f => f.Policy.Standards.Take(1).Select(_ => f.Policy),
            Behind = (f, _) => f.Policy.Standards.Where(s => !s.IsCore),
            Repair = (_, policy) => ReportRepair.Adding(policy, "standard … experience { measure \"…\" target … }"),
        },
        new ReportQuestion<JourneySymbol>(Improvement, "Each journey has something to remember at every moment", "SVP5008") { Asked = f => f.Policy.Journeys });

    /// <summary>The plans for standards of this policy, wherever they are written.</summary>
    private static IEnumerable<ImprovementSymbol> Plans(ReportFacts facts) =>
        facts.Project.Project.Policies.SelectMany(p => p.Improvements).Where(i => i.Standard?.Policy == facts.Policy);

    private static ReportRepair Improving(StandardSymbol standard) =>
        ReportRepair.Adding(standard, "improve " + WrittenValue.Name(standard.Name) + " by 1% every week from … starting … for 20 weeks");
}
