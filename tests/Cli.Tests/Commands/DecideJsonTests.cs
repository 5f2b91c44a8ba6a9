using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Cli.Tests.Commands;

/// <summary>The tool and generated code say the same of the same case, in the same JSON: one writes the words of the language, the other has converters of its own.</summary>
public sealed class DecideJsonTests
{
    private const int Cases = 40;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void The_tool_says_what_would_have_to_differ_as_generated_code_does()
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Repository.PathOf("samples/ReturnsDesk/returns.svcpolicy"));
        folder.Write("asked.svcpolicy", text);
        using var policies = GeneratedPolicies.Compile(text);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        var inputs = new RandomRequests(request, seed: 32);
        int told = 0;
        for (int i = 0; i < Cases; i++)
        {
            Dictionary<FieldSymbol, object?> given = inputs.Next().Where(p => p.Value is not null).ToDictionary();

            ToolRun run = folder.Run(["decide", "asked.svcpolicy", request.Name, .. given.Select(p => $"{p.Key.Name}={Words.Value(p.Key.Type, p.Value)}")]);

            string[] sentences = [.. run.Out.Split('\n').Where(line => line.StartsWith("It would be ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            Assert.Equal(policies.WhyNotText(request, given, Verdict.Allow).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line + ".").Order(StringComparer.Ordinal), sentences);
            told += sentences.Length;
        }

        Assert.True(told > Cases / 4, $"{told} sentences");
    }

    [Theory]
    [InlineData("samples/ReturnsDesk/returns.svcpolicy")]
    [InlineData("tests/Corpus/eu261.svcpolicy")]
    [InlineData("tests/Corpus/ofcom_autocomp.svcpolicy")]
    public void The_tool_spells_a_decision_as_generated_code_does(string file)
    {
        using var folder = new TemporaryFolder();
        string text = File.ReadAllText(Repository.PathOf(file));
        folder.Write("asked.svcpolicy", text);
        using var policies = GeneratedPolicies.Compile(text);
        RequestSymbol request = policies.Project.Policies[0].Requests[0];
        var inputs = new RandomRequests(request, seed: 31);
        for (int i = 0; i < Cases; i++)
        {
            // A field that is not given keeps its default, or is unknown.
            Dictionary<FieldSymbol, object?> given = inputs.Next().Where(p => p.Value is not null).ToDictionary();
            (object asked, object decided) = policies.Objects(request, given, new DateOnly(2026, 6, 1));

            ToolRun run = folder.Run(["decide", "asked.svcpolicy", request.Name, .. given.Select(p => $"{p.Key.Name}={Words.Value(p.Key.Type, p.Value)}"), "--as-of", "2026-06-01", "--json"]);

            Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
            using var told = JsonDocument.Parse(run.Out);
            using var spoken = JsonDocument.Parse(JsonSerializer.Serialize(asked, Plain));
            using var decision = JsonDocument.Parse(JsonSerializer.Serialize(decided, Plain));
            JsonElement values = told.RootElement.GetProperty("values");
            foreach (JsonProperty value in spoken.RootElement.EnumerateObject().Concat(decision.RootElement.GetProperty("values").EnumerateObject()))
            {
                Assert.Equal($"{value.Name}: {value.Value.GetRawText()}", $"{value.Name}: {values.GetProperty(value.Name).GetRawText()}");
            }

            foreach (string name in new[] { "verdict", "decidedBy", "reason", "approvers", "mayBeBentBy" })
            {
                Assert.Equal(Said(decision, name), Said(told, name));
            }
        }

        static IEnumerable<string?> Said(JsonDocument json, string name) => json.RootElement.GetProperty(name) is { ValueKind: JsonValueKind.Array } roles
            ? roles.EnumerateArray().Select(r => r.GetString()).Order(StringComparer.Ordinal)
            : [json.RootElement.GetProperty(name).GetString()];
    }
}
