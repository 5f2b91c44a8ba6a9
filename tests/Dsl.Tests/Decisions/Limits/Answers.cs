using System.Collections.Immutable;
using PolicyLint.Dsl.Comparison;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Dsl.Tests.Decisions.Limits;

/// <summary>Everything that looks at all cases, asked of some policies where a question may cost so much.</summary>
internal sealed class Answers
{
    private static readonly Verdict[] Verdicts = [Verdict.Allow, Verdict.Refer, Verdict.Deny];

    private readonly AskedPolicy _asked;
    private readonly QuestionLimits _limits;
    private readonly PolicyAnalysis _analysis;

    private Answers(AskedPolicy asked, QuestionLimits limits, CancellationToken cancellationToken, bool areFiguresFirst)
    {
        _asked = asked;
        _limits = limits;
        _analysis = new PolicyAnalysis(asked.Project, limits);
        if (areFiguresFirst)
        {
            AskFigures();
            Ask(cancellationToken);
        }
        else
        {
            Ask(cancellationToken);
            AskFigures();
        }
    }

    /// <summary>Every rule's findings, whatever is configured.</summary>
    public Dictionary<PolicySymbol, ImmutableArray<Finding>> Findings { get; } = [];

    /// <summary>Requests of which a rule gave something up.</summary>
    public HashSet<RequestSymbol> UndecidedByRules { get; } = [];

    /// <summary>How much was given up.</summary>
    public int GivenUp => WhyNots.Values.Count(w => w is null)
        + Comparisons.Sum(c => c.Undecided.Length)
        + _asked.Project.Policies.SelectMany(p => p.Requests).Sum(r => _analysis.RegionsOf(r)?.Undecided.Count ?? 0);

    public Dictionary<PolicySymbol, ReportCard> Cards { get; } = [];

    public Dictionary<PolicySymbol, PolicyLint.Dsl.Rules.Examples.ExampleRun> Examples { get; } = [];

    public Dictionary<ClauseSymbol, double?> Shares { get; } = [];

    public Dictionary<RequestSymbol, int?> Approvals { get; } = [];

    public Dictionary<(Decision Case, Verdict Wanted), WhyNot?> WhyNots { get; } = [];

    public List<PolicyComparison> Comparisons { get; } = [];

    public Dictionary<RuleSymbol, TableExtraction?> Tables { get; } = [];

    public static Answers Of(AskedPolicy asked, QuestionLimits? limits = null, bool areFiguresFirst = false, CancellationToken cancellationToken = default) =>
        new(asked, limits ?? QuestionLimits.Usual, cancellationToken, areFiguresFirst);

    private void Ask(CancellationToken cancellationToken)
    {
        foreach (PolicySymbol policy in _asked.Project.Policies)
        {
            Findings.Add(policy, [.. _analysis.AllOf(policy, _asked.Options, cancellationToken).Findings.Select(f => f.Finding)]);
            UndecidedByRules.UnionWith(policy.Requests.Where(r => _analysis.RegionsOf(r) is { Undecided.Count: > 0 }));
            Cards.Add(policy, ReportCard.Of(_analysis, policy, _asked.Options, cancellationToken));
            Examples.Add(policy, _analysis.ExamplesOf(policy, cancellationToken));
        }

        foreach (RuleSymbol rule in _asked.Rules)
        {
            Tables.Add(rule, TableExtraction.At(_asked.Project, rule.Policy, rule.NameSpan, _asked.Options, _limits, _limits, cancellationToken));
        }

        foreach ((PolicySymbol before, PolicySymbol after) in _asked.Versions)
        {
            Comparisons.Add(PolicyComparison.Of(before, after, PolicyAgreement.Zone, _limits));
        }
    }

    private void AskFigures()
    {
        foreach (PolicySymbol policy in _asked.Project.Policies)
        {
            PolicyFigures figures = _analysis.FiguresOf(policy);
            foreach (RequestSymbol request in policy.Requests)
            {
                Approvals.Add(request, figures.MostApprovalsOf(request));
                foreach (ClauseSymbol clause in request.Rules.SelectMany(r => r.Root.WithExceptions()))
                {
                    Shares.Add(clause, figures.ShareOf(clause));
                }
            }
        }

        foreach (Decision decision in _asked.Cases)
        {
            foreach (Verdict wanted in Verdicts)
            {
                RequestRegions? regions = _analysis.RegionsOf(decision.Request);
                WhyNots.Add((decision, wanted), regions is null ? null : WhyNot.Of(regions, new Evaluator(PolicyAgreement.Zone), decision, wanted));
            }
        }
    }
}
