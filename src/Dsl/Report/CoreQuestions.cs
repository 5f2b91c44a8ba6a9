using PolicyLint.Dsl.Rules.Examples;
using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Promises;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using static PolicyLint.Dsl.Report.ReportHead;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether what customers count on first is there, and kept.</summary>
internal static class CoreQuestions
{
    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<PolicySymbol>(CoreKept, "There is core service to build on", "SVP5006")
        {
            Asked = f => f.Policy.Standards.Take(1).Select(_ => f.Policy),
            Behind = (f, _) => f.Policy.Standards.Where(s => s.IsCore)
                .Concat(f.Policy.References.Select(r => r.Target).OfType<StandardSymbol>().Where(s => s.IsCore)).Distinct(),
            Repair = (_, policy) => ReportRepair.Adding(policy, "standard … core { measure \"…\" target 95% within … }"),
        },
        new ReportQuestion<PromiseSymbol>(
            CoreKept, "Each promise of a time has people behind it, enough for ordinary, busy and bad days",
            "SVP4001", "SVP4002", "SVP4003", "SVP4005", "SVP4011", "SVP4016", "SVP4020")
        {
            Asked = f => f.Policy.Promises.Where(p => UnbackedPromiseRule.Promised(p).Any(t => t.Deadline is not null)),
            Lack = KeptByNobody,
            Behind = (f, p) => new Symbol[] { p }.Concat(Capacities(f, p)),
            Repair = (f, p) => Capacities(f, p).IsEmpty && p.Dependencies.IsEmpty
                ? ReportRepair.Adding((Symbol?)p.Standard ?? p, "capacity … { serves " + WrittenValue.Name(p.Standard?.Name ?? p.Name) + " demand … handling … staffed by … }")
                : null,
        },
        new ReportQuestion<CapacitySymbol>(CoreKept, "At each desk people have time to breathe, and are counted once", "SVP4010", "SVP4021")
        {
            Asked = f => f.Policy.Capacities,
            Lack = (_, c) => CapacityLoad.Of(c) is null ? Figureless(c) : null,
        });

    private static ImmutableArray<CapacitySymbol> Capacities(ReportFacts facts, PromiseSymbol promise) =>
        PromiseBacking.CapacitiesOf(promise, facts.Project.CapacitiesServing);

    /// <summary>A rule that lacks figures is silent, and its silence shows nothing.</summary>
    private static string? KeptByNobody(ReportFacts facts, PromiseSymbol promise)
    {
        ImmutableArray<CapacitySymbol> capacities = Capacities(facts, promise);
        return capacities.IsEmpty && promise.Dependencies.IsEmpty ? "Nobody is there to keep it."
            : capacities.FirstOrDefault(c => CapacityLoad.Of(c) is null) is { } silent ? Figureless(silent)
            : null;
    }

    private static string Figureless(CapacitySymbol capacity) =>
        "Capacity " + Rules.Quoted.Name(capacity) + " does not say how much comes in, how long it takes and who does it. Add 'demand …', 'handling …' and 'staffed by …', or 'throughput …'.";
}
