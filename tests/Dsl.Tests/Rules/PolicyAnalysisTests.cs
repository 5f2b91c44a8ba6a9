using System.Text;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Tests.Rules;

public sealed class PolicyAnalysisTests
{
    private const string Findings = "policy P suppress SVP3001 because \"x\" segment Guest request R { late: yes/no } rule W for R { when late then deny }";

    [Fact]
    public void Findings_come_by_position_whoever_made_them()
    {
        Checked policy = Checked.Policy("policy P rule W for R { when late then deny } role A { works X } request R { late: yes/no decides late: yes/no } }");

        Assert.Equal(policy.Told.Select(finding => finding.Span.Start).Order(), policy.Told.Select(finding => finding.Span.Start));
        Assert.Contains(policy.Told, finding => finding.Rule.Area == "Syntax");
        Assert.Contains(policy.Told, finding => finding.Rule.Area == "Names");
    }

    [Fact]
    public void One_file_or_all_of_them_is_the_same()
    {
        PolicyProject project = Checked.Policies("policy A segment S", Findings, "policy C use A request Q { who: segment }").Project;
        var analysis = new PolicyAnalysis(project);

        foreach ((PolicySymbol policy, FileFindings file) in project.Policies.Zip(PolicyAnalysis.Run(project, _ => PolicyOptions.Default)).Reverse())
        {
            Assert.Equal(policy.Tree.Text.Path, file.Path);
            Assert.Equal(Lines(file), Lines(analysis.Of(policy, PolicyOptions.Default)));
            Assert.Equal(Lines(file), Lines(analysis.Of(policy, PolicyOptions.Default)));
        }
    }

    [Fact]
    public void Each_file_has_settings_of_its_own()
    {
        PolicyProject project = Checked.Policies(Findings, Findings.Replace("policy P", "policy Q", StringComparison.Ordinal)).Project;
        PolicyOptions silent = PolicyOptions.Read(key => key == "svcpolicy.SVP2001.severity" ? "none" : null);

        var files = PolicyAnalysis.Run(project, path => path == "a.svcpolicy" ? silent : PolicyOptions.Default);

        Assert.DoesNotContain(files[0].Findings, found => found.Finding.Rule.Code == "SVP2001");
        Assert.Contains(files[1].Findings, found => found.Finding.Rule.Code == "SVP2001");
    }

    [Fact]
    public void An_error_can_be_neither_suppressed_nor_configured_away()
    {
        Checked policy = Checked.Policy("policy P suppress SVP1001 because \"x\" role A { works X } moment M { owner A outside our control } journey J { moments M }", ("svcpolicy.SVP1001.severity", "none"));

        Assert.Contains(policy.Told, finding => finding is { Rule.Code: "SVP1001", Severity: FindingSeverity.Error });
    }

    [Fact]
    public void Whoever_asked_may_stop_asking()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        PolicyProject project = Checked.Policy(Findings).Project;

        Assert.Throws<OperationCanceledException>(() => PolicyAnalysis.Run(project, _ => PolicyOptions.Default, source.Token));
    }

    [Fact]
    public void A_project_without_files_has_nothing_to_say() => Assert.Empty(PolicyAnalysis.Run(PolicyProject.Bind([]), _ => PolicyOptions.Default));

    [Fact]
    public void An_empty_file_is_an_error_and_nothing_more() => Assert.All(Checked.Policy(string.Empty).Told, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));

    /// <summary>What the page of SVP0004 can't show.</summary>
    [Fact]
    public void Nesting_of_257_is_one_finding_and_of_200_is_none()
    {
        static string Nested(int depth) => $"policy P request R {{ a: yes/no decides v: yes/no is {new string('(', depth)}a{new string(')', depth)} }}";

        Assert.Equal("SVP0004", Assert.Single(Checked.Policy(Nested(257)).Told).Rule.Code);
        Assert.Empty(Checked.Policy(Nested(200)).Told);
    }

    /// <summary>What the page of SVP0006 can't show.</summary>
    [Fact]
    public void Latin1_is_found_as_such()
    {
        PolicyText text = PolicyText.FromBytes(Encoding.Latin1.GetBytes("policy P\n    owner \"Caf\u00E9\"\n"), "latin.svcpolicy");

        Assert.Equal("SVP0006", Assert.Single(Checked.Texts([text]).Told).Rule.Code);
    }

    /// <summary>Rules must hold their tongue, and never fall over, at every state of a file that somebody types.</summary>
    [Fact]
    public void Every_prefix_of_a_policy_is_analysed_and_a_slip_brings_no_warnings_of_its_own_declaration()
    {
        string whole = TestKit.Pages.RulePage.Of("SVP4001").Examples[0].Files[0].Text;
        for (int length = 0; length <= whole.Length; length++)
        {
            Checked policy = Checked.Policy(whole[..length]);

            Assert.True(policy.Files.Length == 1 && SyntaxTree.Parse(PolicyText.From(whole[..length])) is not null);
        }
    }

    private static string Lines(FileFindings file) => string.Join("\n", file.Findings.Select(found => $"{found.Finding.Span} {found.Finding.Rule.Code} {found.IsSuppressed} {found.Finding.Message}"));
}
