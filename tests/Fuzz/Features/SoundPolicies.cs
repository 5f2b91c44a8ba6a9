using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Pages;

namespace PolicyLint.Fuzz.Features;

/// <summary>Every policy of the repository that has no syntax error, whatever else is wrong with it: the sample first, then the corpus, the houses with their defects, and the rules' pages.</summary>
internal static class SoundPolicies
{
    /// <summary>Their texts.</summary>
    public static IReadOnlyList<string> All() =>
    [
        .. new[] { "samples/ReturnsDesk", "tests/Corpus", "samples/Policies" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.svcpolicy", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            .Select(File.ReadAllText)
            .Concat(Directory.EnumerateFiles(Repository.PathOf("docs/rules"), "SVP*.md").Order(StringComparer.Ordinal)
                .SelectMany(page => RulePage.Of(Path.GetFileNameWithoutExtension(page)).Examples)
                .SelectMany(example => example.Files.Select(file => file.Text)))
            .Where(text => SyntaxTree.Parse(PolicyText.From(text)).Findings.IsEmpty),
    ];
}
