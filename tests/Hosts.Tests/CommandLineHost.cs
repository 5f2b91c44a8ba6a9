using System.Text.Json;
using PolicyLint.Cli;

namespace PolicyLint.Hosts.Tests;

/// <summary><c>policylint check</c>, by its report for programs.</summary>
internal sealed class CommandLineHost : IPolicyHost
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<HostFinding>> CheckAsync(string root)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int exitCode = await PolicyLintTool.Run(
            ["check", "--format", "json", "--severity", "hidden", "--fail-on", "never"],
            new Terminal(Stream.Null, output, error, IsColored: false, Width: 100, root));
        Assert.Equal((0, string.Empty), (exitCode, error.ToString()));
        using JsonDocument report = JsonDocument.Parse(output.ToString());
        return
        [
            .. from file in report.RootElement.GetProperty("files").EnumerateArray()
               from finding in file.GetProperty("findings").EnumerateArray()
               select FindingOf(file.GetProperty("path").GetString()!, finding),
        ];
    }

    private static HostFinding FindingOf(string path, JsonElement finding) => new(
        path,
        Text(finding, "code"),
        SpanOf(finding),
        Text(finding, "severity"),
        Text(finding, "message"),
        finding.TryGetProperty("suppressedBecause", out _),
        string.Join(", ", finding.GetProperty("related").EnumerateArray().Select(PlaceOf)),
        string.Join(", ", finding.GetProperty("fixes").EnumerateArray().Select(fix =>
            Text(fix, "title") + string.Concat(fix.GetProperty("edits").EnumerateArray().Select(edit => $" [{PlaceOf(edit)} -> {Text(edit, "newText")}]")))));

    private static string PlaceOf(JsonElement place) => Text(place, "path") + ":" + SpanOf(place);

    private static string SpanOf(JsonElement place) => HostFinding.SpanOf(Number(place, "startLine"), Number(place, "startColumn"), Number(place, "endLine"), Number(place, "endColumn"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
