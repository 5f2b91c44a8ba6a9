using System.Text.RegularExpressions;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Tests.Rules;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Docs;

/// <summary>The policy on the front page gives exactly the findings that the front page shows beside it.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_policy_and_its_findings_belong_together()
    {
        string readme = File.ReadAllText(Repository.PathOf("README.md"));
        Checked policy = Checked.Policy(Block(readme, "svcpolicy"));

        IEnumerable<string> found = policy.Told.Select(finding => Line(policy, finding));
        Assert.Equal(Spaces().Replace(Block(readme, "text"), " ").Trim(), string.Join(" ", found));
    }

    private static string Block(string text, string language)
    {
        string start = "```" + language + "\n";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }

    private static string Line(Checked policy, Finding finding)
    {
        LinePosition at = policy.PositionOf(finding);
        return $"returns.svcpolicy({at.Line + 1},{at.Character + 1}): {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Code}: {finding.Message}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
