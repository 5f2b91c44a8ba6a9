using PolicyLint.TestKit.Policies;

namespace PolicyLint.Hosts.Tests;

/// <summary>The same policies have the same findings wherever they are read: place, severity, words, other parties, suppressed or not, and repairs where they can be shown.</summary>
public sealed class HostAgreementTests(CorpusOnDisk corpus) : IClassFixture<CorpusOnDisk>
{
    private static readonly Dictionary<string, IPolicyHost> Hosts = new()
    {
        ["build"] = new BuildHost(),
        ["command line"] = new CommandLineHost(),
        ["language server"] = new LanguageServerHost(),
    };

    public static TheoryData<string> HostNames => [.. Hosts.Keys];

    [Theory]
    [MemberData(nameof(HostNames))]
    public async Task A_host_tells_what_the_engine_finds(string host)
    {
        IReadOnlyList<HostFinding> told = await Hosts[host].CheckAsync(corpus.Root);

        bool withFixes = told.All(f => f.Fixes is not null);
        string[] expected = Lines([.. corpus.Findings.Where(Hosts[host].Tells)], withFixes);
        string[] actual = Lines(told, withFixes);
        Assert.True(expected.SequenceEqual(actual), string.Join('\n', [
            $"The {host} differs: - is what the engine finds, + what is told.",
            .. expected.Except(actual).Take(10).Select(line => "- " + line),
            .. actual.Except(expected).Take(10).Select(line => "+ " + line)]));
    }

    /// <summary>What the comparison stands on: a corpus in which there is something of each kind to differ in.</summary>
    [Fact]
    public void The_corpus_has_findings_of_every_kind()
    {
        Assert.InRange(PolicyCorpus.All.Count, 300, 1_000);
        Assert.InRange(corpus.Findings.Count, 500, 100_000);
        Assert.InRange(corpus.Findings.Select(f => f.Code).Distinct().Count(), 70, 200);
        Assert.Equal(["error", "hidden", "information", "warning"], corpus.Findings.Select(f => f.Severity).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(corpus.Findings, f => f.IsSuppressed);
        Assert.Contains(corpus.Findings, f => f.Related.Length > 0);
        Assert.Contains(corpus.Findings, f => f.Fixes!.Length > 0);
        Assert.Contains(corpus.Findings, f => f.Code == "SVP0006");
        Assert.Contains(corpus.Findings, f => f.Code == "SVP1014");
    }

    private static string[] Lines(IReadOnlyList<HostFinding> findings, bool withFixes) => [.. findings.Select(f => f.ToLine(withFixes)).Order(StringComparer.Ordinal)];
}
