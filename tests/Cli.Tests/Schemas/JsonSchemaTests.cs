using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.TestKit.Schemas;

namespace PolicyLint.Cli.Tests.Schemas;

/// <summary>A check that can't fail is none: what conforms does, and each way of not conforming is seen, at its place.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{ "type": "object" }""", "{}", "[]", "$: type")]
    [InlineData("""{ "type": ["integer", "null"] }""", "2", "2.5", "$: type")]
    [InlineData("""{ "const": 1 }""", "1", "2", "$: const")]
    [InlineData("""{ "enum": ["a", "b"] }""", "\"a\"", "\"c\"", "$: enum")]
    [InlineData("""{ "minimum": 1 }""", "1", "0", "$: minimum")]
    [InlineData("""{ "maximum": 1 }""", "\"says nothing of texts\"", "2", "$: maximum")]
    [InlineData("""{ "pattern": "^S[0-9]+$" }""", "\"S12\"", "\"S\"", "$: pattern")]
    [InlineData("""{ "required": ["a"] }""", """{ "a": 0 }""", """{ "b": 0 }""", "$: required a")]
    [InlineData("""{ "properties": { "a": { "type": "null" } } }""", """{ "a": null, "b": 0 }""", """{ "a": 0 }""", "$.a: type")]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": false }""", """{ "a": 0 }""", """{ "b": 0 }""", "$.b: false")]
    [InlineData("""{ "additionalProperties": { "type": "string" } }""", """{ "a": "" }""", """{ "a": 0 }""", "$.a: type")]
    [InlineData("""{ "items": { "type": "string" }, "minItems": 1 }""", """["", ""]""", """["", 0]""", "$[1]: type")]
    [InlineData("""{ "minItems": 1 }""", "[0]", "[]", "$: minItems")]
    [InlineData("""{ "uniqueItems": true }""", "[1, 2]", """[{ "a": 1 }, { "a": 1 }]""", "$: uniqueItems")]
    [InlineData("""{ "anyOf": [{ "type": "null" }, { "type": "string" }] }""", "null", "0", "$: anyOf")]
    [InlineData("""{ "oneOf": [{ "minimum": 1 }, { "maximum": 3 }] }""", "0", "2", "$: oneOf")]
    [InlineData("""{ "$ref": "#/$defs/d", "$defs": { "d": { "type": "null" } } }""", "null", "0", "$: type")]
    [InlineData("""{ "format": "uri" }""", "\"file:///a%20b\"", "\"a/b\"", "$: format")]
    [InlineData("""{ "format": "uri-reference" }""", "\"a%20b/c\"", "\"a b\"", "$: format")]
    [InlineData("""{ "format": "uri-reference" }""", "\"a%3Ab\"", "\"a_b:c\"", "$: format")]
    [InlineData("""{ "format": "uuid" }""", "\"6f9619ff-8b86-d011-b42d-00cf4fc964ff\"", "\"6f9619ff\"", "$: format")]
    [InlineData("""{ "format": "date" }""", "\"2026-01-31\"", "\"2026-02-31\"", "$: format")]
    [InlineData("""{ "maxItems": 0 }""", "[]", "[0]", "$: maxItems")]
    [InlineData("""{ "format": "date-time" }""", "\"2026-01-31T10:00:00Z\"", "\"yesterday\"", "$: format")]
    public void Each_keyword_lets_through_and_refuses(string schema, string good, string bad, string violation)
    {
        Assert.Empty(Violations(schema, good));
        Assert.Equal([violation], Violations(schema, bad));
    }

    [Theory]
    [InlineData("""{ "multipleOf": 2 }""")]
    [InlineData("""{ "format": "colour" }""")]
    [InlineData("""{ "type": "colour" }""")]
    [InlineData("""{ "$ref": "https://elsewhere/" }""")]
    public void What_is_not_known_is_not_passed_over(string schema) => Assert.Throws<InvalidOperationException>(() => Violations(schema, "\"\""));

    /// <summary>The schemas themselves can refuse: a report that is right, with one thing made wrong.</summary>
    [Theory]
    [InlineData("tests/Cli.Tests/Schemas/sarif-2.1.0.json", "sarif", "$.runs[0].results[0]: required message", "runs/0/results/0/message", null)]
    [InlineData("tests/Cli.Tests/Schemas/sarif-2.1.0.json", "sarif", "$.runs[0].results[0].level: enum", "runs/0/results/0/level", "\"bad\"")]
    [InlineData("tests/Cli.Tests/Schemas/sarif-2.1.0.json", "sarif", "$.runs[0].results[0].locations[0].physicalLocation.region.startLine: minimum", "runs/0/results/0/locations/0/physicalLocation/region/startLine", "0")]
    [InlineData("tests/Cli.Tests/Schemas/sarif-2.1.0.json", "sarif", "$.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri: format", "runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri", "\"a b\"")]
    [InlineData("tests/Cli.Tests/Schemas/sarif-2.1.0.json", "sarif", "$.runs[0].surprise: false", "runs/0/surprise", "1")]
    [InlineData("docs/schemas/check.schema.json", "json", "$.files[0].findings[0]: required code", "files/0/findings/0/code", null)]
    [InlineData("docs/schemas/check.schema.json", "json", "$.files[0].findings[0].severity: enum", "files/0/findings/0/severity", "\"bad\"")]
    [InlineData("docs/schemas/check.schema.json", "json", "$.files[0].findings[0].surprise: false", "files/0/findings/0/surprise", "1")]
    [InlineData("docs/schemas/check.schema.json", "json", "$.format: const", "format", "2")]
    public void A_report_with_one_thing_wrong_is_refused(string schema, string format, string violation, string path, string? value)
    {
        using var folder = new TemporaryFolder();
        folder.Write("returns.svcpolicy", Policies.WithoutReasons);
        string report = folder.Run("--format", format).Out;
        string text = File.ReadAllText(TestKit.Repository.PathOf(schema));
        Assert.Empty(Violations(text, report));

        JsonNode root = JsonNode.Parse(report)!;
        string[] steps = path.Split('/');
        JsonObject owner = steps.SkipLast(1).Aggregate(root, (node, step) => int.TryParse(step, out int index) ? node[index]! : node[step]!).AsObject();
        if (value is null)
        {
            owner.Remove(steps[^1]);
        }
        else
        {
            owner[steps[^1]] = JsonNode.Parse(value);
        }

        Assert.Equal([violation], Violations(text, root.ToJsonString()));
    }

    private static IReadOnlyList<string> Violations(string schema, string document)
    {
        using JsonDocument parsed = JsonDocument.Parse(document);
        return JsonSchema.Of(schema).Violations(parsed.RootElement);
    }
}
