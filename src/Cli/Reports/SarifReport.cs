using System.Collections.Immutable;
using System.Text.Json;
using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Reports;

/// <summary>
/// SARIF 2.1.0 (OASIS, https://docs.oasis-open.org/sarif/sarif/v2.1.0/): rules with their help, results with the other party, fixes,
/// suppressions with their reasons, and a fingerprint of the place in names, which outlives moved lines.
/// </summary>
internal sealed class SarifReport : Report
{
    private const string Root = "SRCROOT";

    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal) => JsonWriting.WriteDocument(terminal, json =>
    {
        RuleDescriptor[] rules = [.. result.Files.SelectMany(f => f.Findings).Select(f => f.Finding.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)];
        Dictionary<string, int> indexOf = rules.Select((rule, i) => (rule.Code, i)).ToDictionary(r => r.Code, r => r.i, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteArray("runs", [result], _ => json.WriteItem(() =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, rules)));
            json.WriteObject("originalUriBaseIds", () => json.WriteObject(Root, () => json.WriteString("uri", DocumentUri.Of(terminal.Folder).TrimEnd('/') + "/")));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteArray("invocations", [result], _ => json.WriteItem(() =>
            {
                json.WriteBoolean("executionSuccessful", result.Unread.Count == 0);
                json.WriteArray("toolExecutionNotifications", result.Unread, unread => json.WriteItem(() =>
                {
                    json.WriteString("level", "error");
                    json.WriteObject("message", () => json.WriteString("text", $"{terminal.Shown(unread.Path)} can't be read: {unread.Reason}."));
                }));
            }));
            json.WriteArray("results", result.Files.SelectMany(file => file.Findings.Select(found => (file, found))), r =>
                json.WriteItem(() => WriteResult(json, r.file, r.found, indexOf[r.found.Finding.Rule.Code], terminal)));
        }));
        json.WriteEndObject();
    });

    private static void WriteDriver(Utf8JsonWriter json, RuleDescriptor[] rules)
    {
        json.WriteString("name", "policylint");
        json.WriteString("version", ToolVersion.Text);
        json.WriteString("informationUri", "https://github.com/policylint/policylint");
        json.WriteArray("rules", rules, rule => json.WriteItem(() =>
        {
            json.WriteString("id", rule.Code);
            json.WriteObject("shortDescription", () => json.WriteString("text", rule.Title));
            json.WriteString("helpUri", rule.HelpLink);
            if (RulePages.Find(rule.Code) is { } page)
            {
                json.WriteObject("help", () =>
                {
                    json.WriteString("text", page);
                    json.WriteString("markdown", page);
                });
            }

            json.WriteObject("defaultConfiguration", () => json.WriteString("level", Level(rule.DefaultSeverity)));
            json.WriteObject("properties", () => json.WriteString("area", rule.Area));
        }));
    }

    private static void WriteResult(Utf8JsonWriter json, CheckedFile file, ReportedFinding found, int ruleIndex, Terminal terminal)
    {
        Finding finding = found.Finding;
        json.WriteString("ruleId", finding.Rule.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", Level(finding.Severity));
        json.WriteObject("message", () => json.WriteString("text", finding.Message));
        string place = FindingPlace.Of(file.Tree, finding);
        json.WriteArray("locations", [finding], _ => json.WriteItem(() =>
        {
            WritePhysicalLocation(json, file.Tree.Text, finding.Span, terminal);
            if (place.Length > 0)
            {
                json.WriteArray("logicalLocations", [place], name => json.WriteItem(() => json.WriteString("fullyQualifiedName", file.Policy + " / " + name)));
            }
        }));
        if (!finding.Related.IsEmpty)
        {
            json.WriteArray("relatedLocations", finding.Related.Select((related, id) => (related, id)), r => json.WriteItem(() =>
            {
                json.WriteNumber("id", r.id);
                WritePhysicalLocation(json, file.TextOf(r.related.Path), r.related.Span, terminal);
                json.WriteObject("message", () => json.WriteString("text", r.related.Message));
            }));
        }

        json.WriteObject("partialFingerprints", () => json.WriteString("place/v1", Baseline.KeyOf(file, finding)));
        if (!finding.Fixes.IsEmpty)
        {
            json.WriteArray("fixes", finding.Fixes, fix => json.WriteItem(() => WriteFix(json, file, fix, terminal)));
        }

        // An empty array says that it was looked for, and that there is none.
        json.WriteArray("suppressions", found.SuppressedBy is { } by ? [by] : ImmutableArray<Dsl.Symbols.Suppression>.Empty, suppression => json.WriteItem(() =>
        {
            json.WriteString("kind", "inSource");
            json.WriteString("justification", suppression.Reason);
        }));
        if (finding.Example is { } example)
        {
            json.WriteObject("properties", () => json.WriteString("example", example));
        }
    }

    private static void WriteFix(Utf8JsonWriter json, CheckedFile file, Fix fix, Terminal terminal)
    {
        json.WriteObject("description", () => json.WriteString("text", fix.Title));
        json.WriteArray("artifactChanges", fix.Edits.GroupBy(e => e.Path, StringComparer.Ordinal), edits => json.WriteItem(() =>
        {
            json.WriteObject("artifactLocation", () => WriteArtifact(json, edits.Key, terminal));
            json.WriteArray("replacements", edits, edit => json.WriteItem(() =>
            {
                json.WriteObject("deletedRegion", () => json.WriteSpan(file.TextOf(edit.Path), edit.Span));
                json.WriteObject("insertedContent", () => json.WriteString("text", edit.NewText));
            }));
        }));
    }

    private static void WritePhysicalLocation(Utf8JsonWriter json, PolicyText text, TextSpan span, Terminal terminal) => json.WriteObject("physicalLocation", () =>
    {
        json.WriteObject("artifactLocation", () => WriteArtifact(json, text.Path, terminal));
        json.WriteObject("region", () => json.WriteSpan(text, span));
    });

    private static void WriteArtifact(Utf8JsonWriter json, string path, Terminal terminal)
    {
        string shown = terminal.Shown(path);
        if (Path.IsPathRooted(shown))
        {
            json.WriteString("uri", DocumentUri.Of(path));
        }
        else
        {
            json.WriteString("uri", string.Join('/', shown.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        }
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        FindingSeverity.None => "none",
        _ => "note",
    };
}
