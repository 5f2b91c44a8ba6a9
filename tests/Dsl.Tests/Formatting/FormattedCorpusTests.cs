using System.Text.RegularExpressions;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Formatting;

namespace PolicyLint.Dsl.Tests.Formatting;

/// <summary>What people laid out with care is laid out as the formatter would; and its laws hold of everything that is written down.</summary>
public sealed partial class FormattedCorpusTests
{
    public static TheoryData<string> Samples =>
    [
        .. new[] { "samples", "tests/Corpus" }
            .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.svcpolicy", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Pages =>
    [
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Where(file => Fence().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.PathOf("."), file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_formatted(string path)
    {
        PolicyText text = PolicyText.FromBytes(File.ReadAllBytes(Repository.PathOf(path)), path);
        Assert.Equal(text.Content, PolicyFormatter.Format(SyntaxTree.Parse(text)).Text.Content);
        Assert.Null(FormattingLaws.Broken(text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_policies_of_a_page_are_formatted(string path)
    {
        foreach (Match fence in Fence().Matches(File.ReadAllText(Repository.PathOf(path))))
        {
            PolicyText text = PolicyText.From(fence.Groups["text"].Value);
            Assert.Null(FormattingLaws.Broken(text));

            // The marks of bad policies are comments whose column says something; without them the policy is as it should be.
            // The page on formatting shows what is not.
            if (text.Content.Contains("SVP8003", StringComparison.Ordinal))
            {
                continue;
            }

            string unmarked = Mark().Replace(text.Content, string.Empty);
            Assert.Equal(unmarked, PolicyFormatter.Format(SyntaxTree.Parse(PolicyText.From(unmarked))).Text.Content);
        }
    }

    [GeneratedRegex("^```svcpolicy[^\n]*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*//\s*\^+ SVP\d{4}\n", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
