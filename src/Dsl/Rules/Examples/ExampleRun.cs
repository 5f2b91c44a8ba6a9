using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>The examples of a policy, decided, and what of each request they show.</summary>
public sealed class ExampleRun
{
    private static readonly PolicyRule[] Judges = [new ExampleNotMetRule(), new ExampleIncompleteRule()];

    private ExampleRun(ImmutableArray<ExampleResult> results, ImmutableArray<ExampleCoverage> coverage)
    {
        Results = results;
        Coverage = coverage;
    }

    /// <summary>One for each example, in file order.</summary>
    public ImmutableArray<ExampleResult> Results { get; }

    /// <summary>One for each request that can be decided, in file order.</summary>
    public ImmutableArray<ExampleCoverage> Coverage { get; }

    /// <summary>Decides the examples of a policy.</summary>
    internal static ExampleRun Of(ProjectFacts facts, PolicySymbol policy, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        RuleContext? context = null;
        foreach (PolicyRule judge in Judges)
        {
            context = new RuleContext(judge.Descriptor, facts, policy, PolicyOptions.Default, findings, cancellationToken);
            judge.Analyze(context);
        }

        // An example with an error in it, or in what it speaks of, was not decided at all.
        ImmutableArray<ExampleSymbol> sound = ExampleCases.Sound(context!);
        Finding[] errors = policy.Tree.Findings.Concat(facts.BindingFindingsOf(policy)).Where(f => f.Severity == FindingSeverity.Error).ToArray();
        ImmutableArray<ExampleResult> results = policy.Examples.Select(e => new ExampleResult(e, Failure(policy, e, sound, findings, errors))).ToImmutableArray();
        ImmutableArray<ExampleCoverage> coverage = policy.Requests
            .Select(request => facts.RegionsOf(request) is { } regions ? CoverageOf(context!, regions, sound) : null)
            .OfType<ExampleCoverage>()
            .ToImmutableArray();
        return new ExampleRun(results, coverage);
    }

    private static Finding? Failure(PolicySymbol policy, ExampleSymbol example, ImmutableArray<ExampleSymbol> sound, List<Finding> findings, Finding[] errors)
    {
        TextSpan span = policy.Tree.SpanOf(example.Syntax);
        if (findings.Concat(errors).FirstOrDefault(f => f.Span.Start >= span.Start && f.Span.End <= span.End) is { } own)
        {
            return own;
        }

        // The head of its table, or something that it speaks of, is wrong: told there, once for all that it spoils.
        return !sound.Contains(example) ? errors.FirstOrDefault()
            : ExampleCases.Missing(example).IsEmpty ? null
            : findings.First(f => f.Rule.Code == "SVP6002");
    }

    private static ExampleCoverage CoverageOf(RuleContext context, RequestRegions regions, ImmutableArray<ExampleSymbol> sound)
    {
        // What ends in a gap stops there, and shows nothing of the rules behind it.
        Decision[] decisions = sound
            .Where(e => e.Request == regions.Request && ExampleCases.Missing(e).IsEmpty)
            .Select(e => ExampleCases.Decide(context, e))
            .OfType<Decision>()
            .Where(d => d.Gap is null)
            .ToArray();
        var shown = ImmutableArray.CreateBuilder<Symbol>();
        var notShown = ImmutableArray.CreateBuilder<Symbol>();
        int? cases = Diagram.All;
        foreach (RuleBody body in regions.Request.Rules)
        {
            var answers = decisions.Select(d => d.Rules.First(r => r.Body == body).Applied).ToArray();
            int? covered = Diagram.None;
            int? stands = Diagram.None;
            foreach (ClauseSymbol clause in body.Root.WithExceptions())
            {
                int? region = regions.Of(body, clause)?.Stands;
                Place(clause, answers.Contains(clause), region);
                stands = Union(regions, stands, region, clause);
                covered = answers.Contains(clause) ? Union(regions, covered, region, clause) : covered;
            }

            // That a rule does not apply is an answer of it too.
            int? silent = stands is { } all ? regions.Ask(body.Rule, sets => (int?)sets.Not(all)) : null;
            covered = answers.Contains(null) ? Union(regions, covered, silent, body.Rule) : covered;
            cases = Both(regions, cases, covered, body.Rule);
        }

        foreach (TableBody table in regions.Request.Tables)
        {
            var answers = decisions.Select(d => d.Tables.FirstOrDefault(t => t.Body == table)?.Row).ToArray();
            int? covered = Diagram.None;
            foreach (RowSymbol row in table.Rows)
            {
                int? region = regions.Of(table, row)?.Stands;
                Place(row, answers.Contains(row), region);
                covered = answers.Contains(row) ? Union(regions, covered, region, row) : covered;
            }

            cases = Both(regions, cases, covered, table.Table);
        }

        double? share = cases is { } set && set != Diagram.None ? regions.Share(set) : decisions.Length == 0 ? 0 : cases is null ? null : 0;
        return new ExampleCoverage(regions.Request, shown.ToImmutable(), notShown.ToImmutable(), share);

        // What no case has needs no example; it has findings of its own. What may have one needs it.
        void Place(Symbol symbol, bool isShown, int? region)
        {
            if (isShown)
            {
                shown.Add(symbol);
            }
            else if (region is not { } set || regions.IsEmpty(set, symbol) != true)
            {
                notShown.Add(symbol);
            }
        }
    }

    private static int? Union(RequestRegions regions, int? a, int? b, Symbol about) =>
        a is { } x && b is { } y ? regions.Union([x, y], about) : null;

    private static int? Both(RequestRegions regions, int? a, int? b, Symbol about) =>
        a is { } x && b is { } y ? regions.Both(x, y, about) : null;
}
