using System.Text.Json;
using PolicyLint.Cli.Checking;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Reports;

/// <summary>Everything that was found, for programs: docs/schemas/check.schema.json says how.</summary>
internal sealed class JsonReport : Report
{
    private const int Format = 1;

    /// <inheritdoc/>
    public override void Write(CheckResult result, Terminal terminal) => JsonWriting.WriteDocument(terminal, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteArray("files", result.Files, file => json.WriteItem(() => WriteFile(json, file, terminal)));
        json.WriteArray("unread", result.Unread, unread => json.WriteItem(() =>
        {
            json.WriteString("path", terminal.Shown(unread.Path));
            json.WriteString("reason", unread.Reason);
        }));
        json.WriteObject("summary", () =>
        {
            json.WriteNumber("errors", result.Count(FindingSeverity.Error));
            json.WriteNumber("warnings", result.Count(FindingSeverity.Warning));
            json.WriteNumber("information", result.Count(FindingSeverity.Information));
            json.WriteNumber("hidden", result.Count(FindingSeverity.Hidden));
            json.WriteNumber("notShown", result.NotShown);
            json.WriteNumber("inBaseline", result.InBaseline);
        });
        json.WriteEndObject();
    });

    private static void WriteFile(Utf8JsonWriter json, CheckedFile file, Terminal terminal)
    {
        json.WriteString("path", terminal.Shown(file.Path));
        json.WriteArray("findings", file.Findings, found => json.WriteItem(() => WriteFinding(json, file, found, terminal)));
    }

    private static void WriteFinding(Utf8JsonWriter json, CheckedFile file, ReportedFinding found, Terminal terminal)
    {
        Finding finding = found.Finding;
        json.WriteString("code", finding.Rule.Code);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("in", FindingPlace.Of(file.Tree, finding));
        json.WriteSpan(file.Tree.Text, finding.Span);
        json.WriteString("help", finding.Rule.HelpLink);
        if (finding.Example is { } example)
        {
            json.WriteString("example", example);
        }

        if (found.SuppressedBy is { } suppression)
        {
            json.WriteString("suppressedBecause", suppression.Reason);
        }

        json.WriteArray("related", finding.Related, related => json.WriteItem(() =>
        {
            json.WriteString("path", terminal.Shown(related.Path));
            json.WriteString("message", related.Message);
            WriteSpanIn(json, file, related.Path, related.Span);
        }));
        json.WriteArray("fixes", finding.Fixes, fix => json.WriteItem(() =>
        {
            json.WriteString("title", fix.Title);
            json.WriteArray("edits", fix.Edits, edit => json.WriteItem(() =>
            {
                json.WriteString("path", terminal.Shown(edit.Path));
                json.WriteString("newText", edit.NewText);
                WriteSpanIn(json, file, edit.Path, edit.Span);
            }));
        }));
    }

    private static void WriteSpanIn(Utf8JsonWriter json, CheckedFile file, string path, TextSpan span) =>
        json.WriteSpan(file.TextOf(path), span);
}
