using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Pages;

namespace PolicyLint.Dsl.Tests.Rules.Pages;

/// <summary>Every rule has a page, and the policies on it are what the page says they are.</summary>
public sealed class RulePageTests
{
    /// <summary>What a page of UTF-8 text can't show, or would be too long to be read; its own tests show it.</summary>
    private static readonly string[] ShownInTests = ["SVP0004", "SVP0006", "SVP2015"];

    /// <summary>The rules with a fix.</summary>
    private static readonly string[] Fixed =
    [
        "SVP0001", "SVP0002", "SVP0003", "SVP0005", "SVP1001", "SVP1010", "SVP1011", "SVP2001", "SVP2002", "SVP2006", "SVP2010", "SVP2014", "SVP2016",
        "SVP3011", "SVP4001", "SVP4002", "SVP4007", "SVP4008", "SVP4010", "SVP5001", "SVP6001", "SVP8003",
    ];

    public static TheoryData<string> Codes => new(RuleCatalog.All.Select(rule => rule.Code));

    [Fact]
    public void No_page_is_left_of_a_rule_that_is_gone() => Assert.Equal(
        RuleCatalog.All.Concat(CallerRules.All).Select(rule => rule.Code + ".md").Append("README.md").Order(StringComparer.Ordinal),
        Directory.GetFiles(Repository.PathOf("docs/rules")).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_the_rules_title_and_severity_and_says_what_people_ask(string code)
    {
        RuleDescriptor rule = RuleCatalog.Find(code)!;
        string text = RulePage.Of(code).Text;

        Assert.StartsWith($"# {code}: {rule.Title}\n\n**{rule.DefaultSeverity}.** ", text, StringComparison.Ordinal);
        Assert.Contains("\n## Why it matters\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Bad\n", text, StringComparison.Ordinal);
        Assert.Contains("\n## Good\n", text, StringComparison.Ordinal);
        Assert.Contains(rule.IsSuppressible ? $"\n## Configure\n" : "\n## Configure, suppress\n\nNeither: ", text, StringComparison.Ordinal);
        Assert.Equal(rule.IsSuppressible, text.Contains(
            $"\n## Configure\n\n`svcpolicy.{code}.severity = error`, `warning`, `suggestion` or `none` in a `[*.svcpolicy]` section of `.editorconfig`", StringComparison.Ordinal));
        Assert.Equal(rule.IsSuppressible, text.Contains("\n## Suppress\n", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_bad_policy_gives_what_is_marked_and_a_good_one_nothing(string code)
    {
        RulePage page = RulePage.Of(code);
        Assert.Equal(!ShownInTests.Contains(code), page.Examples.Any(example => example.IsBad));
        Assert.Contains(page.Examples, example => !example.IsBad);

        foreach (PageExample example in page.Examples)
        {
            IEnumerable<PageMark> marks = example.Files.SelectMany(file => RulePage.MarksIn(file.Path, file.Text));
            var policies = Checked.Texts(
                example.Files.Select(file => PolicyText.From(file.Text, file.Path)),
                [.. example.Settings.Select(setting => (setting.Key, setting.Value))]);

            Assert.Equal(Lines(marks), Lines(policies.Told.Select(finding => MarkOf(policies, finding))));
            Assert.Equal(example.IsBad, marks.Any());
            Assert.All(marks, mark => Assert.Equal(code, mark.Code));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Whatever_is_offered_for_a_bad_policy_puts_it_right(string code)
    {
        int offered = 0;
        foreach (PageExample example in RulePage.Of(code).Examples.Where(example => example.IsBad))
        {
            var policies = Checked.Texts(
                example.Files.Select(file => PolicyText.From(file.Text, file.Path)),
                [.. example.Settings.Select(setting => (setting.Key, setting.Value))]);
            foreach (Fix fix in policies.Of(code).SelectMany(finding => finding.Fixes))
            {
                offered++;
                Checked after = policies.After(fix);

                Assert.True(after.Of(code).Length < policies.Of(code).Length, $"'{fix.Title}' leaves the finding:\n{policies.Fixed(fix)}");
                // What else is marked on the page stays; nothing new may come.
                foreach (IGrouping<string, Finding> told in after.Told.GroupBy(finding => finding.Rule.Code))
                {
                    Assert.True(told.Count() <= policies.Of(told.Key).Length, $"'{fix.Title}' brings: {told.Last().Message}\n{policies.Fixed(fix)}");
                }
            }
        }

        Assert.True(offered > 0 == Fixed.Contains(code), $"{offered} fixes are offered for the bad policies of {code}.");
    }

    private static string Lines(IEnumerable<PageMark> marks) => string.Join("\n", marks);

    private static PageMark MarkOf(Checked policies, Finding finding)
    {
        LinePosition start = policies.PositionOf(finding);
        return new PageMark(finding.Path, start.Line + 1, start.Character + 1, policies.TextOf(finding).Split('\n')[0].Length, finding.Rule.Code);
    }
}
