using System.Text.RegularExpressions;
using PolicyLint.Dsl.Tests.Decisions;
using PolicyLint.Dsl.Tests.Symbols;
using PolicyLint.TestKit;

namespace PolicyLint.Dsl.Tests.Documentation;

/// <summary>Every policy that the documentation shows is one: it binds without a finding, and meets its examples. Pages of rules show bad ones too, and have tests of their own.</summary>
public sealed partial class FencedPolicyTests
{
    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (string file in Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                string page = Path.GetRelativePath(Repository.PathOf("docs"), file).Replace('\\', '/');
                if (!page.StartsWith("rules/", StringComparison.Ordinal))
                {
                    for (int i = 0; i < Fence().Count(File.ReadAllText(file)); i++)
                    {
                        blocks.Add(page, i);
                    }
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void IsAPolicy(string page, int index)
    {
        string text = Fence().Matches(File.ReadAllText(Repository.PathOf("docs/" + page)))[index].Groups["text"].Value;
        BoundPolicies bound = BoundPolicies.Of(text).IsFine();
        Assert.Equal([], ExampleRun.Failures(bound.Policy));
    }

    [Fact]
    public void TheLanguagePageShowsTheSample()
    {
        string shown = Fence().Match(File.ReadAllText(Repository.PathOf("docs/language/README.md"))).Groups["text"].Value;
        Assert.Equal(BoundPolicies.Sample.ReplaceLineEndings("\n").Trim(), shown.ReplaceLineEndings("\n").Trim());
    }

    [GeneratedRegex(@"^```svcpolicy[^\n]*\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
