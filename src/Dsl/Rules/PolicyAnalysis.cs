using System.Collections.Immutable;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>
/// Everything there is to say about the files of a project: syntax, names and rules, with the policies' own suppressions and the
/// hosts' settings applied. A pure function of project and settings; one file can be asked for without the others, from any thread.
/// </summary>
public sealed class PolicyAnalysis
{
    private readonly QuestionLimits _limits;
    private readonly Dictionary<PolicyProject, ProjectFacts> _factsOf = new();

    /// <summary>An analysis of a project. Nothing is worked out yet.</summary>
    /// <param name="project">The project.</param>
    /// <param name="limits">What a question about all cases may cost; null: as usual.</param>
    public PolicyAnalysis(PolicyProject project, QuestionLimits? limits = null)
    {
        Project = project;
        _limits = limits ?? QuestionLimits.Usual;
    }

    /// <summary>The project.</summary>
    public PolicyProject Project { get; }

    /// <summary>Analyses every file of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="optionsOf">The settings of a file, by its path.</param>
    /// <param name="cancellationToken">Asked between two rules.</param>
    /// <returns>One entry a file, in the order of the project's policies.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ImmutableArray<FileFindings> Run(PolicyProject project, Func<string, PolicyOptions> optionsOf, CancellationToken cancellationToken = default)
    {
        var analysis = new PolicyAnalysis(project);
        return project.Policies
            .Select(policy => analysis.Of(policy, optionsOf(policy.Tree.Text.Path), cancellationToken))
            .ToImmutableArray();
    }

    /// <summary>Decides the examples of one file, and says what of its requests they show.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public ExampleRun ExamplesOf(PolicySymbol policy, CancellationToken cancellationToken = default)
    {
        ProjectFacts facts = FactsOf(policy);
        lock (facts.GateOf(policy))
        {
            return ExampleRun.Of(facts, policy, cancellationToken);
        }
    }

    /// <summary>Figures that follow from a policy, each worked out when it is asked for.</summary>
    public PolicyFigures FiguresOf(PolicySymbol policy) => new(FactsOf(policy), policy);

    /// <summary>Everything that can be said about all cases of a request, to be used by one thread at a time; null where it has errors.</summary>
    public RequestRegions? RegionsOf(RequestSymbol request)
    {
        ProjectFacts facts = FactsOf(request.Policy);
        lock (facts.GateOf(request.Policy))
        {
            return facts.RegionsOf(request);
        }
    }

    /// <summary>Analyses one file.</summary>
    /// <param name="policy">The policy in it.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="cancellationToken">Asked between two rules.</param>
    /// <param name="least">The least severity that the caller shows: rules whose findings are all below it need not look.</param>
    /// <returns>What was found, suppressed findings among it; what is switched off is left out.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public FileFindings Of(PolicySymbol policy, PolicyOptions options, CancellationToken cancellationToken = default, FindingSeverity least = FindingSeverity.Hidden)
    {
        // Whether a suppression is of use is known only once its rule has looked.
        FileFindings all = AllOf(policy, options, rule => rule.DefaultSeverity > FindingSeverity.Hidden || options.SeverityOf(rule) >= least || IsSuppressed(policy, rule), cancellationToken);
        return all with
        {
            Findings = all.Findings
                .Select(found => found with { Finding = found.Finding with { Severity = options.SeverityOf(found.Finding) } })
                .Where(found => found.Finding.Severity != FindingSeverity.None)
                .ToImmutableArray(),
        };
    }

    /// <summary>Analyses one file for who judges it as a whole: everything with its own severity, whatever severities are set.</summary>
    /// <param name="policy">The policy in it.</param>
    /// <param name="options">Its settings, of which only the thresholds count.</param>
    /// <param name="cancellationToken">Asked between two rules.</param>
    /// <returns>What was found, suppressed findings among it.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public FileFindings AllOf(PolicySymbol policy, PolicyOptions options, CancellationToken cancellationToken = default) =>
        AllOf(policy, options, static _ => true, cancellationToken);

    private static bool IsSuppressed(PolicySymbol policy, RuleDescriptor rule) => policy.Suppressions.Any(s => s.Code == rule.Code);

    private FileFindings AllOf(PolicySymbol policy, PolicyOptions options, Func<RuleDescriptor, bool> isAsked, CancellationToken cancellationToken)
    {
        ProjectFacts facts = FactsOf(policy);
        var findings = new List<Finding>();
        findings.AddRange(policy.Tree.Findings);
        findings.AddRange(facts.BindingFindingsOf(policy));
        lock (facts.GateOf(policy))
        {
            foreach (PolicyRule rule in RuleCatalog.Rules)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (isAsked(rule.Descriptor))
                {
                    rule.Analyze(new RuleContext(rule.Descriptor, facts, policy, options, findings, cancellationToken));
                }
            }
        }

        // Suppressions are judged by what the rules find, whatever is configured: switching a rule off must not make its suppressions look useless.
        var suppressions = new SuppressionScopes(policy);
        bool isLookedAtWhole = findings.TrueForAll(finding => finding.Rule.Code != "SVP2015");
        List<ReportedFinding> reported = findings.ConvertAll(suppressions.Apply);
        reported.AddRange(UselessSuppressionRule.Judge(policy, suppressions, facts, isLookedAtWhole).Select(suppressions.Apply));
        reported.AddRange(UselessSuppressionRule.JudgeItsOwn(policy, suppressions, facts, isLookedAtWhole).Select(finding => new ReportedFinding(finding, null)));

        return new FileFindings(policy.Tree.Text.Path, reported
            .OrderBy(found => found.Finding.Span.Start).ThenBy(found => found.Finding.Span.End)
            .ThenBy(found => found.Finding.Rule.Code, StringComparer.Ordinal)
            .ToImmutableArray());
    }

    /// <summary>What rules ask about the part of the project that bears on a policy.</summary>
    internal ProjectFacts FactsOf(PolicySymbol policy)
    {
        PolicyProject part = Project.PartOf(policy.Tree);
        lock (_factsOf)
        {
            if (!_factsOf.TryGetValue(part, out ProjectFacts? facts))
            {
                facts = new ProjectFacts(part, _limits);
                _factsOf.Add(part, facts);
            }

            return facts;
        }
    }
}
