using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Tests.Rules;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit.Pages;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Fixes;

/// <summary>Everything that is known to be wrong, fixed as far as it can be: it ends, and nothing gets worse.</summary>
public sealed class DefectCorpusTests
{
    public static TheoryData<string> Codes => new(RuleCatalog.All.Select(rule => rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_bad_policies_of_a_page_are_fixed_to_the_end(string code)
    {
        foreach (PageExample example in RulePage.Of(code).Examples.Where(example => example.IsBad))
        {
            Holds(
                [.. example.Files.Select(file => PolicyText.From(file.Text, file.Path))],
                [.. example.Settings.Select(setting => (setting.Key, setting.Value)), ("svcpolicy.SVP8003.severity", "suggestion")]);
        }
    }

    [Theory]
    [InlineData("returns.svcpolicy", 60)]
    [InlineData("us_dot_refund.svcpolicy", 12)]
    public void A_damaged_policy_is_fixed_to_the_end(string name, int count)
    {
        var mutator = new PolicyMutator(seed: 11);
        int applied = Enumerable.Range(0, count).Sum(i => Holds([PolicyText.From(mutator.Mutate(Corpus.Text(name), i).Text, name)], []).Applied.Length);
        Assert.True(applied > count / 2, $"{applied} fixes in {count} files");
    }

    [Fact]
    public void Every_slip_of_a_file_is_put_right_at_once()
    {
        const string Text =
            """
            policy Returns

            request Refund {
                amount: money from 0 GBP to 1,000 GBP
                age: duration from 0 days
                reason: one of faulty, wrongItem
            }

            rule Late for Refund "Late" {
                because "Last season's stock cannot be resold."
                because "It is late."
                wen age > 30 dayz and reason is faultt
                deny "The 30 days are over."
                no exceptions because "Every shop says the same."
            }

            """;
        FixedProject project = Holds([PolicyText.From(Text, "policy.svcpolicy")], []);
        Assert.DoesNotContain(project.Left, finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains("    when age > 30 day and reason is faulty\n    then deny", project.Texts[0].Content, StringComparison.Ordinal);
    }

    private static FixedProject Holds(PolicyText[] texts, (string, string)[] settings)
    {
        Finding[] before = [.. Analyze(texts)];
        FixedProject project = FixRounds.Run(texts, Analyze);
        Assert.True(project.IsComplete);
        Assert.Equal(Lines(Analyze(project.Texts)), Lines(project.Left));
        Assert.Equal(texts.Select(text => text.Path), project.Texts.Select(text => text.Path));
        Assert.True(SyntaxErrors(project.Texts) <= SyntaxErrors(texts), project.Texts[0].Content);

        // Where nothing was wrong with the syntax, nothing is; and no error came where there was none.
        if (before.All(finding => finding.Severity != FindingSeverity.Error))
        {
            Assert.DoesNotContain(project.Left, finding => finding.Severity == FindingSeverity.Error);
        }

        return project;

        IEnumerable<Finding> Analyze(IReadOnlyList<PolicyText> files) =>
            Checked.Texts(files, settings).Files.SelectMany(file => file.Findings).Where(found => !found.IsSuppressed).Select(found => found.Finding);
    }

    private static IEnumerable<string> Lines(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Path} {finding.Span} {finding.Rule.Code} {finding.Message}");

    private static int SyntaxErrors(IEnumerable<PolicyText> texts) => texts.Sum(text => SyntaxTree.Parse(text).Findings.Length);
}
