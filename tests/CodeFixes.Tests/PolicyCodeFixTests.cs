using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using PolicyLint.Analyzer;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Pages;
using SyntaxTree = PolicyLint.Dsl.Syntax.SyntaxTree;

namespace PolicyLint.CodeFixes.Tests;

/// <summary>The fixes of policy files through the workspace API: those of the engine, edit by edit.</summary>
public sealed class PolicyCodeFixTests
{
    private const string TwoRules = """
        policy P
        request R { late: yes/no }
        rule Window for R { because "x" when late then deny }
        rule Door for R { because "y" when not late then deny }
        """;

    public static TheoryData<string> Codes => new(RuleCatalog.All.Select(rule => rule.Code));

    /// <summary>Every fix of every bad policy on every page: offered under the engine's title, with the engine's result.</summary>
    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Each_fix_is_the_engines(string code)
    {
        foreach (PageExample example in RulePage.Of(code).Examples.Where(example => example.IsBad))
        {
            FixedWorkspace workspace = await FixedWorkspace.OpenAsync(example.Files, settings: string.Concat(example.Settings.Select(s => $"{s.Key} = {s.Value}\n")));
            PolicyText[] texts = [.. example.Files.Select(file => PolicyText.From(file.Text, "/0/" + file.Path))];
            Finding[] findings = [.. Find(texts, example.Settings).Where(finding => finding.Rule.Code == code)];
            Diagnostic[] diagnostics = [.. (await workspace.FindAsync(new PolicyAnalyzer())).Where(d => d.Id == code)];
            Assert.Equal(findings.Select(finding => finding.Message), diagnostics.Select(d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

            foreach ((Finding finding, Diagnostic diagnostic) in findings.Zip(diagnostics))
            {
                CodeAction[] offered = [.. (await workspace.OfferedAsync(new PolicyCodeFixProvider(), diagnostic)).Where(action => !action.Title.StartsWith("Fix all ", StringComparison.Ordinal))];
                Assert.Equal(finding.Fixes.Select(fix => fix.Title), offered.Select(action => action.Title));
                foreach ((Fix fix, CodeAction action) in finding.Fixes.Zip(offered))
                {
                    Assert.Equal(texts.ToDictionary(text => Path.GetFileName(text.Path), text => FixApplication.Apply(text, fix.Edits).Content), await workspace.AfterAsync(action));
                }
            }
        }
    }

    [Fact]
    public async Task All_of_a_file_and_all_of_a_project_are_fixes_of_their_own()
    {
        FixedWorkspace workspace = await FixedWorkspace.OpenAsync([("a.svcpolicy", TwoRules), ("b.svcpolicy", TwoRules.Replace("policy P", "policy Q", StringComparison.Ordinal))]);
        Diagnostic first = (await workspace.FindAsync(new PolicyAnalyzer())).First(d => d.Id == "SVP2001");
        ImmutableArray<CodeAction> offered = await workspace.OfferedAsync(new PolicyCodeFixProvider(), first);

        Assert.Equal((2, 2), await LeftAsync(workspace, null));
        Assert.Equal((1, 2), await LeftAsync(workspace, offered[0]));
        Assert.Equal((0, 2), await LeftAsync(workspace, offered.Single(action => action.Title == "Fix all SVP2001 in this file")));
        Assert.Equal((0, 0), await LeftAsync(workspace, offered.Single(action => action.Title == "Fix all SVP2001 in the project")));
    }

    [Fact]
    public async Task What_a_policy_suppresses_is_left_as_it_is()
    {
        FixedWorkspace workspace = await FixedWorkspace.OpenAsync([("a.svcpolicy", TwoRules.Replace("policy P", "policy P suppress SVP2001 because \"Agreed.\"", StringComparison.Ordinal))]);
        Diagnostic[] found = [.. (await workspace.FindAsync(new PolicyAnalyzer())).Where(d => d.Id == "SVP2001")];

        Assert.Equal(2, found.Length);
        Assert.Empty(await workspace.OfferedAsync(new PolicyCodeFixProvider(), found[0]));
    }

    /// <summary>How many rules of each file have no exceptions, after an action.</summary>
    private static async Task<(int First, int Second)> LeftAsync(FixedWorkspace workspace, CodeAction? action)
    {
        IEnumerable<PolicyText> texts = action is null
            ? [PolicyText.From(TwoRules, "a.svcpolicy"), PolicyText.From(TwoRules.Replace("policy P", "policy Q", StringComparison.Ordinal), "b.svcpolicy")]
            : (await workspace.AfterAsync(action)).Select(file => PolicyText.From(file.Value, file.Key));
        Finding[] left = [.. Find(texts, new Dictionary<string, string>()).Where(finding => finding.Rule.Code == "SVP2001")];
        return (left.Count(finding => finding.Path == "a.svcpolicy"), left.Count(finding => finding.Path == "b.svcpolicy"));
    }

    private static IEnumerable<Finding> Find(IEnumerable<PolicyText> texts, IReadOnlyDictionary<string, string> settings)
    {
        PolicyOptions options = PolicyOptions.Read(key => settings.TryGetValue(key, out string? value) ? value : null);
        PolicyProject project = PolicyProject.Bind([.. texts.Select(SyntaxTree.Parse)], static name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null);
        return PolicyAnalysis.Run(project, _ => options).SelectMany(file => file.Findings).Where(found => !found.IsSuppressed).Select(found => found.Finding)
            .OrderBy(finding => finding.Path, StringComparer.Ordinal).ThenBy(finding => finding.Span.Start);
    }
}
