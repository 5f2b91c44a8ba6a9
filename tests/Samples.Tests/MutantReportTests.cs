using System.Globalization;
using System.Text;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Mutants;

namespace PolicyLint.Samples.Tests;

/// <summary>Which figures of the published policies no published case holds in place: the report in docs/mutants.md.</summary>
public sealed class MutantReportTests
{
    private const string Head = """
        # What the examples hold in place

        Each figure of the figures, requests, rules and tables of the [published policies](../samples/RealPolicies) moved by one unit (the last digit written, a day, a minute),
        up and down, and each boundary (`<` and `<=`, `>` and `>=`) given to the other side: which of these mutants makes an example fail? One that nobody notices is a
        figure that could be mistyped unseen. `UPDATE_BASELINES=1 dotnet test tests/Samples.Tests` writes this page anew.


        """;

    [Fact]
    public void ThePageSaysWhichMutantsNobodyNotices()
    {
        string page = Page();
        string path = Repository.PathOf("docs/mutants.md");
        if (Environment.GetEnvironmentVariable("UPDATE_BASELINES") == "1")
        {
            File.WriteAllText(path, page);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), page);
    }

    private static string Page()
    {
        var table = new StringBuilder("| policy | mutants | an example fails | another finding tells | no policy any more | nobody notices |\n|---|---|---|---|---|---|\n");
        var lists = new StringBuilder();
        foreach (var tree in SamplePolicies.Real.Policies.Select(p => p.Tree).OrderBy(t => t.Text.Path, StringComparer.Ordinal))
        {
            var mutants = new PolicyMutants(tree, SamplePolicies.Zone);
            (PolicyMutant Mutant, MutantFate Fate)[] fates = [.. mutants.All().AsParallel().AsOrdered().Select(m => (m, mutants.FateOf(m)))];
            string name = Path.GetFileNameWithoutExtension(tree.Text.Path);
            int Count(MutantFate fate) => fates.Count(f => f.Fate == fate);
            table.Append(CultureInfo.InvariantCulture, $"| {name} | {fates.Length} | {Count(MutantFate.CaughtByExample)} | {Count(MutantFate.CaughtByAnalysis)} | {Count(MutantFate.Invalid)} | {Count(MutantFate.NotCaught)} |\n");
            lists.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");
            foreach (var line in fates.Where(f => f.Fate is MutantFate.NotCaught or MutantFate.CaughtByAnalysis).GroupBy(f => f.Mutant.Line))
            {
                string changes = string.Join(", ", line.Select(f => $"`{f.Mutant.Old}` → `{f.Mutant.New}`{(f.Fate == MutantFate.CaughtByAnalysis ? " (a finding tells)" : string.Empty)}"));
                lists.Append(CultureInfo.InvariantCulture, $"- line {line.Key}, `{tree.Text.Slice(tree.Text.LineSpan(line.Key - 1)).Trim()}`: {changes}\n");
            }
        }

        return Head.ReplaceLineEndings("\n") + table + lists;
    }
}
