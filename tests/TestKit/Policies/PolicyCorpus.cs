using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Policies;

/// <summary>
/// Every policy that the repository holds (samples, corpus, the good and bad ones on the pages of the rules), the same ones damaged in
/// some hundred ways, and files that are odd by themselves: what each host has to read alike, and each report has to write well.
/// </summary>
public static partial class PolicyCorpus
{
    private const ulong Seed = 20_261;
    private const int DamagedFiles = 120;

    private static readonly string[] Folders = ["samples/Policies", "samples/Policies/defects", "samples/RealPolicies", "samples/ReturnsDesk", "tests/Corpus"];

    /// <summary>All of it.</summary>
    public static IReadOnlyList<CorpusProject> All { get; } = [.. Shown(), .. Pages(), .. Damaged(), .. Odd()];

    private static IEnumerable<CorpusProject> Shown() => Folders.Select(folder => new CorpusProject(
        folder.Replace('/', '-'),
        [.. Policies(folder).Select(path => new CorpusFile(Path.GetFileName(path), File.ReadAllBytes(path)))],
        []));

    private static IEnumerable<CorpusProject> Pages() =>
        from path in Directory.GetFiles(Repository.PathOf("docs/rules"), "SVP*.md").Order(StringComparer.Ordinal)
        from example in Examples(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path).ReplaceLineEndings("\n"))
        select example;

    /// <summary>Files that belong together follow each other on the page, each under its name.</summary>
    private static IEnumerable<CorpusProject> Examples(string code, string page)
    {
        var files = new List<CorpusFile>();
        MatchCollection fences = Fence().Matches(page);
        for (int i = 0; i < fences.Count; i++)
        {
            GroupCollection parts = fences[i].Groups;
            files.Add(new CorpusFile(parts["file"].Success ? parts["file"].Value : "policy.svcpolicy", Encoding.UTF8.GetBytes(parts["text"].Value)));
            bool goesOn = parts["file"].Success && i + 1 < fences.Count && fences[i + 1].Groups["file"].Success && fences[i + 1].Groups["kind"].Value == parts["kind"].Value;
            if (!goesOn)
            {
                yield return new CorpusProject(
                    string.Create(CultureInfo.InvariantCulture, $"{code}-{i}-{parts["kind"].Value}"), [.. files], parts["with"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                files.Clear();
            }
        }
    }

    private static IEnumerable<CorpusProject> Damaged()
    {
        string[] texts = [.. Policies("tests/Corpus").Concat(Policies("samples/ReturnsDesk")).Select(File.ReadAllText).Where(text => text.Length < 8_000)];
        var mutator = new PolicyMutator(Seed);
        return Enumerable.Range(0, DamagedFiles).Select(i => CorpusProject.Of(
            string.Create(CultureInfo.InvariantCulture, $"damaged-{i}"), mutator.Mutate(texts[i % texts.Length], i, texts[(i + 1) % texts.Length]).Text));
    }

    private static IEnumerable<CorpusProject> Odd()
    {
        const string Text = "policy P\nrequest R { late: yes/no }\nrule Late for R { when late then deny \"WORDS\" suppress SVP2001 because \"WORDS\" }\n";
        (string Name, string Words)[] words =
        [
            ("controls", "\0\u0001\u0007\b\u001B[31m\u007F\u0085\u009B"),
            ("markup", "<&>'\" ]]> <!-- %0A ::error:: {0} \\"),
            ("lines-in-text", "one\u2028two\u2029three"),
            ("beyond-the-first-plane", "\U0001F600 e\u0301 日本語 \u202Eabc\u202C \uFEFF \uFFFE \uFFFF"),
        ];
        foreach ((string name, string inside) in words)
        {
            yield return CorpusProject.Of(name, Text.Replace("WORDS", inside, StringComparison.Ordinal));
        }

        yield return CorpusProject.Of("empty", string.Empty);
        yield return CorpusProject.Of("byte-order-mark", "\uFEFF" + Text);
        yield return CorpusProject.Of("windows-line-ends", Text.ReplaceLineEndings("\r\n"));
        yield return CorpusProject.Of("old-line-ends", Text.ReplaceLineEndings("\r"));
        yield return CorpusProject.Of("only-a-comment", "/* never closed");
        yield return new CorpusProject("not-utf-8", [new CorpusFile("latin.svcpolicy", Encoding.Latin1.GetBytes(Text.Replace("WORDS", "caf\u00E9", StringComparison.Ordinal)))], []);
        yield return new CorpusProject("half-a-surrogate", [new CorpusFile("half.svcpolicy", [.. Encoding.UTF8.GetBytes(Text), 0xED, 0xA0, 0x80])], []);
        yield return new CorpusProject("settings", [new CorpusFile("sub/policy.svcpolicy", Encoding.UTF8.GetBytes(Text))], ["svcpolicy.SVP2002.severity = error", "svcpolicy.SVP1010.severity = none", "svcpolicy.max_approvals = many"]);
    }

    private static IEnumerable<string> Policies(string folder) => Directory.GetFiles(Repository.PathOf(folder), "*.svcpolicy").Order(StringComparer.Ordinal);

    [GeneratedRegex("^```svcpolicy (?<kind>bad|good)(?: file=\"(?<file>[^\"]+)\")?(?: with=\"(?<with>[^\"]+)\")?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
