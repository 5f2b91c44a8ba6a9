using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PolicyLint.Analyzer.Callers;
using PolicyLint.Dsl.Findings;
using PolicyLint.TestKit;

namespace PolicyLint.Analyzer.Tests.Callers;

/// <summary>Every rule about callers has a page, and the C# on it is what the page says it is.</summary>
public sealed partial class CallerRulePageTests
{
    private const string Usings = "using System;\nusing PolicyLint;\nusing Policies;\n";

    public static TheoryData<string> Codes => new(CallerRules.All.Select(rule => rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_the_rules_title_and_severity_and_says_what_people_ask(string code)
    {
        RuleDescriptor rule = CallerRules.All.Single(r => r.Code == code);
        string text = Page(code);

        Assert.StartsWith($"# {code}: {rule.Title}\n\n**{rule.DefaultSeverity}.** ", text, StringComparison.Ordinal);
        Assert.All(["Why it matters", "Bad", "Good"], heading => Assert.Contains($"\n## {heading}\n", text, StringComparison.Ordinal));
        Assert.Contains(rule.IsSuppressible ? $"`dotnet_diagnostic.{code}.severity = error`" : "\n## Configure, suppress\n\nNeither: ", text, StringComparison.Ordinal);
        Assert.Equal(rule.IsSuppressible, text.Contains("\n## Suppress\n", StringComparison.Ordinal));
    }

    [Fact]
    public Task A_decision_thrown_away() => CheckAsync<DecisionThrownAwayAnalyzer>(CallerRules.DecisionThrownAway);

    [Fact]
    public Task A_test_for_Allow_alone() => CheckAsync<AllowAloneAnalyzer>(CallerRules.AllowAlone);

    [Fact]
    public Task A_figure_repeated() => CheckAsync<RepeatedFigureAnalyzer>(CallerRules.RepeatedFigure);

    [Fact]
    public Task A_version_that_has_ended() => CheckAsync<EndedVersionAnalyzer>(CallerRules.EndedVersion);

    private static async Task CheckAsync<TAnalyzer>(RuleDescriptor rule)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        string text = Page(rule.Code);
        string policy = Policy().Match(text).Groups["text"].Value;
        MatchCollection examples = Code().Matches(text);
        Assert.Equal(["bad", "good"], examples.Select(example => example.Groups["kind"].Value));
        foreach (GroupCollection example in examples.Select(match => match.Groups))
        {
            string code = Usings + example["text"].Value;
            DiagnosticResult[] marks = [.. Marks(code, rule)];
            Assert.Equal(example["kind"].Value == "bad", marks.Length > 0);
            CallerTest<TAnalyzer> test = new CallerTest<TAnalyzer>(policy, code).With(example["with"].Value).Expecting(marks);
            test.TestState.OutputKind = OutputKind.ConsoleApplication;
            await test.RunAsync();
        }
    }

    private static IEnumerable<DiagnosticResult> Marks(string code, RuleDescriptor rule)
    {
        string[] lines = code.Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            if (Mark().Match(lines[i]) is { Success: true } mark)
            {
                Assert.Equal(rule.Code, mark.Groups["code"].Value);
                Group carets = mark.Groups["carets"];
                yield return new DiagnosticResult(rule.Code, PolicyDescriptors.Severity(rule.DefaultSeverity)).WithSpan("/0/Test0.cs", i, carets.Index + 1, i, carets.Index + carets.Length + 1);
            }
        }
    }

    private static string Page(string code) => File.ReadAllText(Repository.PathOf($"docs/rules/{code}.md")).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("^```svcpolicy\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Policy();

    [GeneratedRegex("^```csharp (?<kind>bad|good)(?: with=\"(?<with>[^\"]+)\")?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*//\s*(?<carets>\^+) (?<code>SVP\d{4})$")]
    private static partial Regex Mark();
}
