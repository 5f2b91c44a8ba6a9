using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Report;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.TestKit;

namespace PolicyLint.Samples.Tests;

/// <summary>The report cards of the sample policies: the pages in docs/report-cards.</summary>
public sealed class ReportCardTests
{
    private const string Folder = "docs/report-cards";

    private const string Head = """
        # Report cards of the sample policies

        What each policy of the [samples](../../samples) holds, as [the report card](../report-card.md) grades it: questions answered yes, of those that apply.
        The published policies say what customers are owed, not how a desk is run, so that few questions apply to them.
        `UPDATE_BASELINES=1 dotnet test tests/Samples.Tests` writes these pages anew.


        """;

    [Fact]
    public void ThePagesAreTheCardsOfTheSamples()
    {
        SortedDictionary<string, string> pages = Pages();
        string folder = Repository.PathOf(Folder);
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (string stale in Directory.GetFiles(folder))
            {
                File.Delete(stale);
            }

            foreach ((string name, string page) in pages)
            {
                File.WriteAllText(Path.Combine(folder, name), page);
            }
        }

        Assert.Equal(pages.Keys, Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(folder, page.Key)).ReplaceLineEndings("\n")));
    }

    private static SortedDictionary<string, string> Pages()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var index = new StringBuilder(Head.ReplaceLineEndings("\n"));
        string[] heads = ["Core kept", "Consistency", "Empowerment", "Flexibility", "Recovery", "Improvement"];
        index.Append(CultureInfo.InvariantCulture, $"| policy | {string.Join(" | ", heads)} | answered yes |\n|---|{string.Concat(heads.Select(_ => ":-:|"))}---|\n");
        (string Path, ReportCard Card)[] cards = [.. Cards()];
        ILookup<string, string> byName = cards.Select(c => c.Path).OrderBy(path => path.Count(c => c == '/')).ToLookup(path => Path.GetFileNameWithoutExtension(path));
        foreach ((string path, ReportCard card) in cards)
        {
            // Of two files of one name, the one in the deeper folder takes the folder's name with it.
            string stem = Path.GetFileNameWithoutExtension(path);
            string name = byName[stem].First() == path ? stem : Path.GetFileName(Path.GetDirectoryName(path)) + "-" + stem;
            pages.Add(name + ".svg", ReportCardSvg.Of(card));
            pages.Add(name + ".md", ReportCardMarkdown.Of(card, file => "../../" + file, name + ".svg"));
            string marks = string.Join(" | ", card.Marks.Select(m => m.Grade == ReportGrade.NotAsked ? "–" : m.Grade.ToString()));
            index.Append(CultureInfo.InvariantCulture, $"| [{name}]({name}.md) | {marks} | {card.Yes} of {card.Asked} |\n");
        }

        pages.Add("README.md", index.ToString());
        return pages;
    }

    /// <summary>Each folder is a project, as the samples build them.</summary>
    private static IEnumerable<(string Path, ReportCard Card)> Cards() =>
        from folder in Files().GroupBy(file => Path.GetDirectoryName(file))
        let project = PolicyProject.Bind([.. folder.Select(file => SyntaxTree.Parse(PolicyText.From(File.ReadAllText(Repository.PathOf(file)), file)))], SamplePolicies.Zone)
        let analysis = new PolicyAnalysis(project)
        from policy in project.Policies
        select (policy.Tree.Text.Path, ReportCard.Of(analysis, policy, PolicyOptions.Default));

    /// <summary>The policies of the repository's samples, not the copies that builds make.</summary>
    private static IEnumerable<string> Files() => Directory.GetFiles(Repository.PathOf("samples"), "*.svcpolicy", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
