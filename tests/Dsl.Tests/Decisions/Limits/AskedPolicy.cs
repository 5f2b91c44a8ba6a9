using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Refactoring;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Examples;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Mutants;
using PolicyLint.TestKit.Policies;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Decisions.Limits;

/// <summary>Policies that are bound together, with the cases and the other versions that are asked about: the same ones every time.</summary>
internal sealed class AskedPolicy
{
    private const int MostMutants = 2;
    private const int CasesOfRequest = 2;

    private AskedPolicy(string name, PolicyProject project, Func<string, string?> settings, bool hasVersions)
    {
        Name = name;
        Project = project;
        Options = PolicyOptions.Read(settings);
        Versions = hasVersions ? [.. project.Policies.SelectMany(VersionsOf)] : [];
        Rules = [.. project.Policies.SelectMany(RulesOf)];
        Cases = [.. project.Policies.SelectMany(p => p.Requests).Where(ProjectFacts.IsSound).SelectMany(CasesOf)];
    }

    public string Name { get; }

    public PolicyProject Project { get; }

    /// <summary>Every rule that wants a setting has one.</summary>
    public PolicyOptions Options { get; }

    /// <summary>A policy, and the same with a figure moved.</summary>
    public ImmutableArray<(PolicySymbol Before, PolicySymbol After)> Versions { get; }

    /// <summary>Of each policy a rule that can become a table, and one more.</summary>
    public ImmutableArray<RuleSymbol> Rules { get; }

    /// <summary>Cases, decided.</summary>
    public ImmutableArray<Decision> Cases { get; }

    /// <summary>The policies that the repository holds, but for those that were damaged on purpose: each of a sample by itself, those of a page together.</summary>
    public static IEnumerable<AskedPolicy> Written()
    {
        foreach (CorpusProject project in PolicyCorpus.All)
        {
            bool isPage = project.Name.StartsWith("SVP", StringComparison.Ordinal);
            if (isPage)
            {
                yield return Of(project.Name, project.Files, project.Settings);
            }
            else if (project.Name.StartsWith("samples", StringComparison.Ordinal) || project.Name.StartsWith("tests", StringComparison.Ordinal))
            {
                foreach (CorpusFile file in project.Files)
                {
                    yield return Of(project.Name + "/" + file.Name, [file], project.Settings);
                }
            }
        }
    }

    /// <summary>Generated policies that have no error.</summary>
    public static IEnumerable<AskedPolicy> Generated(ulong seed, int count)
    {
        var generator = new PolicyGenerator(seed);
        for (int i = 0; i < count; i++)
        {
            PolicyProject project = PolicyAgreement.Bind([("draft.svcpolicy", generator.Generate(i).Text)]);
            if (IsSound(project))
            {
                yield return new AskedPolicy(string.Create(CultureInfo.InvariantCulture, $"generated {seed}/{i}"), project, SettingIn([]), hasVersions: true);
            }
        }
    }

    /// <summary>A text.</summary>
    public static AskedPolicy Of(string name, string text) => new(name, PolicyAgreement.Bind([("policy.svcpolicy", text)]), SettingIn([]), hasVersions: true);

    private static AskedPolicy Of(string name, IEnumerable<CorpusFile> files, IReadOnlyList<string> settings) => new(
        name,
        PolicyAgreement.Bind(files.Select(f => (f.Name, Encoding.UTF8.GetString(f.Bytes)))),
        SettingIn(settings),
        hasVersions: !name.StartsWith("SVP", StringComparison.Ordinal));

    private static Func<string, string?> SettingIn(IReadOnlyList<string> lines)
    {
        var settings = new Dictionary<string, string>
        {
            ["svcpolicy.max_approvals"] = "1",
            ["svcpolicy.approval_cost"] = "12.50 GBP",
            ["svcpolicy.as_of"] = "2026-11-22",
        };
        foreach (string[] line in lines.Select(line => line.Split('=')))
        {
            settings[line[0].Trim()] = line[1].Trim();
        }

        return key => settings.GetValueOrDefault(key);
    }

    private static bool IsSound(PolicyProject project) =>
        project.Findings.Concat(project.Trees.SelectMany(t => t.Findings)).All(f => f.Severity != FindingSeverity.Error);

    private static IEnumerable<(PolicySymbol Before, PolicySymbol After)> VersionsOf(PolicySymbol policy)
    {
        PolicyMutant[] mutants = [.. new PolicyMutants(policy.Tree, PolicyAgreement.Zone).All()];
        foreach (PolicyMutant mutant in mutants.Where((_, i) => i % ((mutants.Length / MostMutants) + 1) == 0))
        {
            PolicyProject project = PolicyAgreement.Bind([(policy.Tree.Text.Path, mutant.Text)]);
            if (IsSound(project))
            {
                yield return (policy, project.Policies[0]);
            }
        }
    }

    private IEnumerable<RuleSymbol> RulesOf(PolicySymbol policy) => policy.Rules
        .Where(r => TableExtraction.At(Project, policy, r.NameSpan, Options) is not null)
        .Take(1)
        .Concat(policy.Rules.Take(1))
        .Distinct();

    /// <summary>The first examples, and some cases more.</summary>
    private static IEnumerable<Decision> CasesOf(RequestSymbol request)
    {
        IEnumerable<Dictionary<FieldSymbol, object?>> examples = request.Policy.Examples
            .Where(e => e.Request == request && !e.HasErrors && ExampleCases.Missing(e).IsEmpty)
            .Take(CasesOfRequest)
            .Select(e => e.Inputs.GroupBy(i => i.Field).ToDictionary(g => g.Key, g => g.First().Value?.Value));
        var inputs = new RequestInputs(7, CaseSpace.Of(request));
        IEnumerable<Dictionary<FieldSymbol, object?>> others = Enumerable.Range(0, CasesOfRequest).Select(_ => inputs.Next());
        return examples.Concat(others).Select(given => Decide(request, given)).OfType<Decision>();
    }

    private static Decision? Decide(RequestSymbol request, Dictionary<FieldSymbol, object?> given)
    {
        try
        {
            return new Evaluator(PolicyAgreement.Zone).Decide(request, given, request.Policy.EffectiveFrom) is { Gap: null } decision ? decision : null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            // No decision is made of a case past what arithmetic holds.
            return null;
        }
    }
}
