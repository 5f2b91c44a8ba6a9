using PolicyLint.Dsl.Rules.Examples;
using System.Collections.Immutable;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using static PolicyLint.Dsl.Report.ReportHead;

namespace PolicyLint.Dsl.Report;

/// <summary>Whether the next customer is treated like the last.</summary>
internal static class ConsistencyQuestions
{
    private static ImmutableArray<string> Unshown { get; } = ImmutableArray.Create("SVP6003");

    public static ImmutableArray<ReportQuestion> All { get; } = ImmutableArray.Create<ReportQuestion>(
        new ReportQuestion<StandardSymbol>(Consistency, "Each standard is measured, against targets that agree", "SVP4007", "SVP4013", "SVP4017", "SVP4018", "SVP4019")
        {
            // Where a request was too large to look at whole, silence shows nothing, and nothing is asked.
            Asked = f => f.Policy.Standards.Where(s => s.Request is not { } request || f.IsLookedAtWhole(new[] { request })),
            Repair = (f, s) => Measuring(s, needsTarget: !f.Project.PromisesOn(s).Any(p => p.OwnTarget is not null)),
        },
        new ReportQuestion<PromiseSymbol>(Consistency, "Each promise agrees with its standard and with the others", "SVP4004", "SVP4006", "SVP4007")
        {
            Asked = f => f.Policy.Promises,
            Lack = (_, p) => p.Standard is null ? "Promise " + Quoted.Name(p) + " rests on no standard. Add 'standard …'." : null,
        },
        new ReportQuestion<PolicySymbol>(Consistency, "The promises are few", "SVP4014")
        {
            Asked = f => f.Policy.Promises.Take(1).Select(_ => f.Policy),
            Behind = (f, _) => f.Policy.Promises,
        },
        new ReportQuestion<MomentSymbol>(Consistency, "Each moment in our control has an owner and a standard", "SVP5007")
        {
            Asked = f => f.Policy.Moments.Where(m => !m.IsOutsideControl),
            Repair = (_, m) => ReportRepair.Into(m, string.Join(" ", new[] { m.Owner is null ? "owner …" : null, m.Standards.IsEmpty ? "standards …" : null }.OfType<string>())),
        },
        new ReportQuestion<Symbol>(
            Consistency, "Each rule and table says one thing, and does what it says",
            "SVP2003", "SVP2004", "SVP2005", "SVP2006", "SVP2009", "SVP2010", "SVP2014", "SVP2016")
        {
            Asked = f => f.Policy.Rules.Where(r => !r.Bodies.IsEmpty && f.IsLookedAtWhole(r.Bodies.Select(b => b.Request)))
                .Concat<Symbol>(f.Policy.Tables.Where(t => !t.Bodies.IsEmpty && f.IsLookedAtWhole(t.Bodies.Select(b => b.Request)))),
        },
        new ReportQuestion<ClauseSymbol>(Consistency, "Each rule and exception is shown by an example", "SVP6003")
        {
            // One that no case can show has findings of its own.
            Asked = f => f.Policy.Rules.SelectMany(ReportFacts.Clauses)
                .Where(c => f.Showing(c).Any() || !HasExamples(f, c) || !f.About(c, ImmutableArray<Symbol>.Empty, Unshown).IsEmpty),
            Lack = (f, c) => f.Showing(c).Any() ? null : "No example shows it at work.",
            Behind = (f, c) => new Symbol[] { c }.Concat(f.Showing(c).Take(1)),
            Repair = (f, c) => ReportRepair.Adding(c, Example(f, c)),
        });

    private static bool HasExamples(ReportFacts facts, ClauseSymbol clause) => clause.Rule.Bodies.All(b => facts.Policy.Examples.Any(e => e.Request == b.Request));

    /// <summary>The case that the finding shows, to be pasted; where there is none, what an example has to say.</summary>
    private static string Example(ReportFacts facts, ClauseSymbol clause) =>
        facts.About(clause, ImmutableArray<Symbol>.Empty, Unshown).Select(f => f.Finding.Example).OfType<string>().FirstOrDefault()
        ?? "example \"…\" for " + WrittenValue.Name(clause.Request.Name) + " { given … expect … by " + WrittenValue.Path(clause) + " }";

    /// <summary>Says how a standard is measured and what it aims at, where it does not; null where it says what is needed.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="needsTarget">Whether it needs a target of its own: a promise on it may give one.</param>
    public static ReportRepair? Measuring(StandardSymbol standard, bool needsTarget)
    {
        string[] clauses = new[] { standard.Measure is null ? "measure \"…\"" : null, needsTarget && standard.Targets.IsEmpty ? "target …" : null }.OfType<string>().ToArray();
        return clauses.Length == 0 ? null : ReportRepair.Into(standard, string.Join(" ", clauses));
    }
}
