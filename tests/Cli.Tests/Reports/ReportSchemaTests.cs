using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using PolicyLint.Cli.Reports;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Schemas;

namespace PolicyLint.Cli.Tests.Reports;

/// <summary>Each report of the whole corpus keeps to the schema of its format, and tells all that was found.</summary>
public sealed class ReportSchemaTests
{
    private static readonly string JUnitSchema = Repository.PathOf("tests/Cli.Tests/Schemas/jenkins-junit.xsd");

    [Fact]
    public void The_corpus_holds_what_a_report_can_say()
    {
        var findings = ReportCorpus.Result.Files.SelectMany(f => f.Findings).ToArray();

        Assert.InRange(findings.Length, 500, 100_000);
        Assert.Contains(findings, f => f.IsSuppressed);
        Assert.Contains(findings, f => f.Finding.Related.Any(r => r.Path != f.Finding.Path));
        Assert.Contains(findings, f => f.Finding.Fixes.Length > 0);
        Assert.Contains(findings, f => f.Finding.Example is not null);
        Assert.Contains(findings, f => f.SuppressedBy?.Reason.Any(char.IsControl) == true);
        Assert.Contains(findings, f => f.SuppressedBy?.Reason.Contains('\uD83D', StringComparison.Ordinal) == true);
        Assert.NotEmpty(ReportCorpus.Result.Unread);
    }

    [Fact]
    public void Sarif_keeps_to_the_published_schema()
    {
        using JsonDocument report = JsonDocument.Parse(ReportCorpus.In(ReportFormat.Sarif));

        Assert.Empty(Violations("tests/Cli.Tests/Schemas/sarif-2.1.0.json", report));
        JsonElement[] results = [.. report.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()];
        Assert.Equal(ReportCorpus.Result.Files.Sum(f => f.Findings.Count), results.Length);
        Assert.Equal(
            ReportCorpus.Result.Files.Sum(f => f.Findings.Count(found => found.IsSuppressed)),
            results.Count(r => r.GetProperty("suppressions").GetArrayLength() > 0));

        // The errata ask it of every region, and the validator's schema doesn't.
        Assert.All(Regions(report.RootElement), region => Assert.True(region.TryGetProperty("startLine", out _)));
        JsonElement rules = report.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(results, r => Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
    }

    [Fact]
    public void Json_keeps_to_the_projects_own_schema()
    {
        using JsonDocument report = JsonDocument.Parse(ReportCorpus.In(ReportFormat.Json));

        Assert.Empty(Violations("docs/schemas/check.schema.json", report));
        Assert.Equal(ReportCorpus.Result.Files.Sum(f => f.Findings.Count), report.RootElement.GetProperty("files").EnumerateArray().Sum(f => f.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public void JUnit_keeps_to_the_schema_of_Jenkins()
    {
        string report = ReportCorpus.In(ReportFormat.JUnit);

        Assert.Empty(XmlViolations(report));
        int told = ReportCorpus.Result.Open.Count() + ReportCorpus.Result.Unread.Count;
        var document = XDocument.Parse(report);
        Assert.Equal(told, document.Descendants("failure").Count());
        Assert.Equal(told.ToString(System.Globalization.CultureInfo.InvariantCulture), document.Root!.Attribute("failures")!.Value);
    }

    [Fact]
    public void Results_of_examples_keep_to_the_schema_of_Jenkins()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.svcpolicy", Policies.Clean);
        folder.Write("bad/bad.svcpolicy", Policies.Clean.Replace("expect deny by ReturnWindow", "expect allow", StringComparison.Ordinal).Replace("A scarf", "A \u001Bscarf <&>", StringComparison.Ordinal));

        ToolRun run = folder.Run("test", "--format", "junit");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(XmlViolations(run.Out));
        Assert.Single(XDocument.Parse(run.Out).Descendants("failure"));
    }

    [Theory]
    [InlineData("testcase name", "testcase nome")]
    [InlineData("<failure ", "<success ")]
    [InlineData(" tests=\"2\"", "")]
    public void A_document_with_one_thing_wrong_is_refused(string right, string wrong)
    {
        using var folder = new TemporaryFolder();
        folder.Write("returns.svcpolicy", Policies.WithoutReasons);
        string report = folder.Run("--format", "junit").Out;

        Assert.Empty(XmlViolations(report));
        Assert.NotEmpty(XmlViolations(report.Replace(right, wrong, StringComparison.Ordinal).Replace("</failure>", wrong == "<success " ? "</success>" : "</failure>", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GitHub")]
    [InlineData("MsBuild")]
    public void A_line_is_a_finding(string format)
    {
        string[] lines = ReportCorpus.In(Enum.Parse<ReportFormat>(format)).TrimEnd('\n').Split('\n');

        Assert.Equal(ReportCorpus.Result.Open.Count() + ReportCorpus.Result.Unread.Count, lines.Length);
        Assert.All(lines, line => Assert.DoesNotContain(line, char.IsControl));
    }

    [Fact]
    public void Text_holds_nothing_that_a_terminal_obeys() =>
        Assert.DoesNotContain(ReportCorpus.In(ReportFormat.Text), c => char.IsControl(c) && c is not ('\n' or '\t'));

    private static IReadOnlyList<string> Violations(string schema, JsonDocument document) =>
        JsonSchema.Of(File.ReadAllText(Repository.PathOf(schema))).Violations(document.RootElement);

    private static IEnumerable<JsonElement> Regions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name is "region" or "deletedRegion" ? [m.Value] : Regions(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Regions),
        _ => [],
    };

    private static List<string> XmlViolations(string report)
    {
        var violations = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.Schemas.Add(null, JUnitSchema);
        settings.ValidationEventHandler += (_, e) => violations.Add(e.Message);
        using var reader = XmlReader.Create(new StringReader(report), settings);
        while (reader.Read())
        {
            // Reading is what validates.
        }

        return violations;
    }
}
