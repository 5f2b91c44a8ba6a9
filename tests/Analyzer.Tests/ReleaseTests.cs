using Microsoft.CodeAnalysis.Diagnostics;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.TestKit;

namespace PolicyLint.Analyzer.Tests;

/// <summary>
/// The list of rules that a release brings. Roslyn's own check of it reads descriptors that are written out as literals; ours come
/// from the catalogue, so this test is that check.
/// </summary>
public sealed class ReleaseTests
{
    [Fact]
    public void Every_rule_is_listed_once_shipped_or_not()
    {
        string shipped = File.ReadAllText(Repository.PathOf("src/Analyzer/AnalyzerReleases.Shipped.md"));
        string path = Repository.PathOf("src/Analyzer/AnalyzerReleases.Unshipped.md");
        string expected = "### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n" + string.Concat(RuleCatalog.All.Concat(CallerRules.All)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .Where(rule => !shipped.Contains(rule.Code + " |", StringComparison.Ordinal))
            .Select(rule => $"{rule.Code} | Policy | {PolicyDescriptors.Severity(rule.DefaultSeverity)} | {rule.Title}\n"));

        if (Environment.GetEnvironmentVariable("POLICYLINT_WRITE_TABLES") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_about_callers_has_an_analyzer()
    {
        DiagnosticAnalyzer[] analyzers = [.. typeof(PolicyAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type != typeof(PolicyAnalyzer) && type != typeof(PolicySuppressor))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

        Assert.Equal(CallerRules.All.Select(rule => rule.Code), analyzers.Select(analyzer => Assert.Single(analyzer.SupportedDiagnostics).Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Descriptors_are_the_catalogue()
    {
        var descriptors = new PolicyAnalyzer().SupportedDiagnostics;

        Assert.Equal(RuleCatalog.All.Select(rule => (rule.Code, rule.Title, rule.HelpLink)), descriptors.Select(rule => (rule.Id, rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), rule.HelpLinkUri)));
        Assert.All(descriptors, rule => Assert.Equal("Policy", rule.Category));
        Assert.All(descriptors, rule => Assert.True(rule.IsEnabledByDefault));
    }
}
