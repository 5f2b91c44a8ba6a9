using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Generated;
using PolicyLint.TestKit.Sentences;
using PolicySyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.TestKit.Policies;

/// <summary>
/// Holds the engines that know what a policy means against each other: the evaluator, generated code, its explanations, the regions
/// with the findings that rest on them, and, where a request is small enough, the plain enumeration of all its cells.
/// </summary>
public sealed class PolicyAgreement
{
    private readonly ulong seed;
    private readonly int inputs;
    private readonly long maxCells;
    private readonly int moreRows;

    /// <summary>Prepares a comparison.</summary>
    /// <param name="seed">What policies and inputs are drawn from.</param>
    /// <param name="inputs">How many cases of each request are decided.</param>
    /// <param name="maxCells">The most cells of a request that is enumerated.</param>
    /// <param name="moreRows">How many rows each table has beyond the few that it has anyway.</param>
    public PolicyAgreement(ulong seed, int inputs, long maxCells, int moreRows = 0)
    {
        this.moreRows = moreRows;
        this.seed = seed;
        this.inputs = inputs;
        this.maxCells = maxCells;
    }

    /// <summary>How much was compared.</summary>
    public AgreementCounts Counts { get; } = new();

    /// <summary>Where engines differ.</summary>
    public List<Disagreement> Disagreements { get; } = [];

    /// <summary>Finds time zones, as a host does.</summary>
    public static TimeZoneInfo? Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    /// <summary>Binds policies as a host does.</summary>
    public static PolicyProject Bind(IEnumerable<(string Path, string Text)> policies) =>
        PolicyProject.Bind([.. policies.Select(p => PolicySyntaxTree.Parse(PolicyText.From(p.Text, p.Path)))], Zone);

    /// <summary>Compares generated policies, from a number on, every fourth of which changes with the day; their C# is compiled at once.</summary>
    public void CheckGenerated(int first, int count)
    {
        var generator = new PolicyGenerator(seed, moreRows);
        List<(int Number, PolicyDraft Draft)> drafts = [];
        for (int i = first; i < first + count; i++)
        {
            PolicyDraft draft = generator.Generate(i);
            draft = i % 4 == 3 ? draft.Dated(new SeededRandom(seed, i)) : draft;
            if (FirstError(draft.Text) is { } error)
            {
                string key = error.Rule.Code + " " + string.Concat(error.Message.Where(c => !char.IsAsciiDigit(c)));
                Counts.Rejected[key] = Counts.Rejected.GetValueOrDefault(key) + 1;
            }
            else
            {
                drafts.Add((i, draft));
            }
        }

        Check(drafts.ConvertAll(d => (d.Number, d.Draft.Text)));
        foreach ((int number, PolicyDraft draft) in drafts)
        {
            try
            {
                new RewriteAgreement(this, number, draft).Check();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Disagreements.Add(new Disagreement(number, "crash", exception.ToString(), draft.Text));
            }
        }
    }

    /// <summary>Compares policies.</summary>
    public void Check(IReadOnlyList<(int Number, string Text)> policies)
    {
        Dictionary<string, (int Number, string Text)> byPath = policies.ToDictionary(p => $"{p.Number:D8}.svcpolicy");
        PolicyProject project = Bind(byPath.Select(p => (p.Key, p.Value.Text)));
        using GeneratedPolicies? generated = Compiled(project, policies);
        if (generated is null)
        {
            Halve(policies, "no C# is made of it");
            return;
        }

        foreach (Diagnostic diagnostic in generated.Diagnostics.Take(20))
        {
            Disagreements.Add(new Disagreement(-1, "C#", diagnostic.ToString(), diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString() ?? string.Empty));
        }

        if (generated.Assembly is null)
        {
            Halve(policies, "its C# does not compile");
            return;
        }

        var analysis = new PolicyAnalysis(project);
        foreach (PolicySymbol policy in project.Policies)
        {
            (int number, string text) = byPath[policy.Tree.Text.Path];
            Counts.Policies++;
            try
            {
                ImmutableArray<Finding> findings = [.. analysis.Of(policy, PolicyOptions.Default).Findings.Select(f => f.Finding)];
                Pasted(number, text, findings);
                var enumeration = new ClaimEnumeration(maxCells);
                foreach (RequestSymbol request in policy.Requests)
                {
                    new RequestAgreement(this, number, text, request, generated).Check(seed + ((ulong)number << 8), inputs);
                    enumeration.Add(request);
                }

                Counts.Enumerated += enumeration.Requests;
                Counts.Cells += enumeration.Cells;
                foreach (string difference in enumeration.Against(findings))
                {
                    Disagreements.Add(new Disagreement(number, "claims", difference, text));
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // Whatever an engine throws here is what this looks for: it is kept, with the policy that brought it about.
                Disagreements.Add(new Disagreement(number, "crash", exception.ToString(), text));
            }
        }
    }

    /// <summary>Null where the emitter throws; what it throws is kept for the policy that is alone.</summary>
    private GeneratedPolicies? Compiled(PolicyProject project, IReadOnlyList<(int Number, string Text)> policies)
    {
        try
        {
            return GeneratedPolicies.Compile(project, LanguageVersion.CSharp12);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            if (policies.Count == 1)
            {
                Disagreements.Add(new Disagreement(policies[0].Number, "C#", exception.ToString(), policies[0].Text));
            }

            return null;
        }
    }

    /// <summary>Fewer policies at a time say which of them it is, and the others still count.</summary>
    private void Halve(IReadOnlyList<(int Number, string Text)> policies, string what)
    {
        if (policies.Count > 1)
        {
            Check([.. policies.Take(policies.Count / 2)]);
            Check([.. policies.Skip(policies.Count / 2)]);
        }
        else
        {
            Disagreements.Add(new Disagreement(policies[0].Number, "C#", what, policies[0].Text));
        }
    }

    private static Finding? FirstError(string text)
    {
        PolicySyntaxTree tree = PolicySyntaxTree.Parse(PolicyText.From(text, "draft.svcpolicy"));
        return tree.Findings.Concat(PolicyProject.Bind([tree], Zone).Findings).FirstOrDefault(f => f.Severity == FindingSeverity.Error);
    }

    /// <summary>Every case that a finding shows can be pasted as an example, which then holds, on the day of which the finding speaks.</summary>
    private void Pasted(int number, string text, ImmutableArray<Finding> findings)
    {
        foreach (Finding finding in findings)
        {
            Counts.Findings[finding.Rule.Code] = Counts.Findings.GetValueOrDefault(finding.Rule.Code) + 1;
        }

        Finding[] shown = [.. findings.Where(f => f.Example is not null)];
        if (shown.Length == 0)
        {
            return;
        }

        PolicyProject pasted = Bind([("draft.svcpolicy", text + "\n" + string.Join("\n", shown.Select(f => f.Example)))]);
        PolicySymbol policy = pasted.Policies[0];
        if (policy.Tree.Findings.Concat(pasted.Findings).FirstOrDefault(f => f.Severity == FindingSeverity.Error) is { } error || policy.Examples.Length != shown.Length)
        {
            Disagreements.Add(new Disagreement(number, "example", "does not bind: " + string.Join("\n", shown.Select(f => f.Example)) + string.Join("\n", policy.Tree.Findings.Concat(pasted.Findings).Where(f => f.Severity == FindingSeverity.Error)), text));
            return;
        }

        var evaluator = new Evaluator(Zone);
        var analysis = new PolicyAnalysis(pasted);
        ImmutableArray<ExampleResult> results = analysis.ExamplesOf(policy).Results;
        for (int i = 0; i < shown.Length; i++)
        {
            ExampleSymbol example = policy.Examples[i];
            Decision decision = evaluator.Decide(example.Request!, example.Inputs.ToDictionary(p => p.Field, p => p.Value?.Value), example.On);
            Counts.Examples++;
            bool holds = example.ExpectedVerdict == decision.Verdict
                && example.ExpectedClause == decision.DecidedBy
                && (decision.Verdict != Verdict.Refer || decision.Approvers.ToHashSet().SetEquals(example.ExpectedApprovers))
                && results[i].Failure is null
                && (decision.On is not { } day || shown[i].Message.Contains(" on " + Words.Date(day), StringComparison.Ordinal));
            Counts.DatedExamples += example.On is null ? 0 : 1;
            if (!holds)
            {
                Disagreements.Add(new Disagreement(number, "example", $"{shown[i].Rule.Code} '{shown[i].Message}' shows\n{shown[i].Example}which decides {decision.Verdict} by {decision.DecidedBy?.Name}, gap {decision.Gap?.Name}", text));
            }
        }

        if (policy.Rules.Any(r => r.EffectiveFrom is not null))
        {
            Shown(number, policy, analysis);
        }
    }

    /// <summary>Clauses that no example shows are shown by the examples that are offered for them, whenever they are in force.</summary>
    private void Shown(int number, PolicySymbol policy, PolicyAnalysis analysis)
    {
        string text = policy.Tree.Text.Content;
        Finding[] offered = [.. Unshown(policy, analysis).Where(f => f.Example is not null)];
        PolicyProject pasted = Bind([("draft.svcpolicy", text + "\n" + string.Join("\n", offered.Select(f => f.Example)))]);
        var after = new PolicyAnalysis(pasted);
        string? wrong = pasted.Findings.Concat(after.ExamplesOf(pasted.Policies[0]).Results.Select(r => r.Failure).OfType<Finding>()).FirstOrDefault(f => f.Severity == FindingSeverity.Error)?.Message
            ?? Unshown(pasted.Policies[0], after).FirstOrDefault(f => offered.Any(o => o.Span == f.Span && o.Message == f.Message))?.Message;
        Counts.Examples += offered.Length;
        Counts.DatedExamples += pasted.Policies[0].Examples.Skip(policy.Examples.Length).Count(e => e.On is not null);
        if (wrong is not null)
        {
            Disagreements.Add(new Disagreement(number, "example", wrong, pasted.Policies[0].Tree.Text.Content));
        }
    }

    private static IEnumerable<Finding> Unshown(PolicySymbol policy, PolicyAnalysis analysis) =>
        analysis.Of(policy, PolicyOptions.Default).Findings.Select(f => f.Finding).Where(f => f.Rule.Code == "SVP6003");
}
