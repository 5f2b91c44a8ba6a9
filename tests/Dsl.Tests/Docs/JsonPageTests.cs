using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Generated;

namespace PolicyLint.Dsl.Tests.Docs;

/// <summary>What the page about JSON shows is what happens: its code is run, its values and refusals are tried.</summary>
public sealed partial class JsonPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs/json.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_code_gives_what_stands_below_it()
    {
        using var policies = GeneratedPolicies.Compile(GeneratedPolicies.Bind([("returns.svcpolicy", Block("svcpolicy"))]), LanguageVersion.CSharp12, $$"""
            using System.Text.Json;
            using Generated.Tests.Policies;

            /// <summary>The page.</summary>
            public static class Page
            {
                /// <summary>Its code.</summary>
                /// <returns>What it writes.</returns>
                public static string Run()
                {
                    {{Block("csharp")}}
                    return asked + "\n" + decided + "\n";
                }
            }
            """);
        Assert.Empty(policies.Diagnostics);
        Assert.Equal(Block("json"), policies.Assembly!.GetType("Page")!.GetMethod("Run")!.Invoke(null, null));
    }

    [Fact]
    public void Values_are_spelled_as_the_table_says()
    {
        Match[] rows = [.. Row().Matches(Section("How values are spelled")).Cast<Match>()];
        Assert.InRange(rows.Length, 12, 100);
        using var policies = GeneratedPolicies.Compile("policy P currency GBP\nrequest R {\n" + string.Join("\n", rows.Select((r, i) => $"f{i}: {r.Groups[1].Value}")) + "\n}");
        Assert.Empty(policies.Errors);
        string json = "{" + string.Join(",", rows.Select((r, i) => $"\"f{i}\":{r.Groups[2].Value}")) + "}";
        object read = JsonSerializer.Deserialize(json, policies.ClassOf(policies.Project.Policies[0]).GetNestedType("R")!)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public void What_is_refused_is_told_in_the_words_of_the_table()
    {
        Match[] rows = [.. Row().Matches(Section("Reading is strict")).Cast<Match>()];
        Assert.InRange(rows.Length, 7, 100);
        using var policies = GeneratedPolicies.Compile(Block("svcpolicy"));
        Type refund = policies.ClassOf(policies.Project.Policies[0]).GetNestedType("Refund")!;
        Assert.All(rows, row => Assert.Equal(row.Groups[3].Value, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(row.Groups[1].Value, refund)).Message));
    }

    [Fact]
    public void A_request_that_a_document_leaves_out_is_refused_where_the_page_says_so()
    {
        using var policies = GeneratedPolicies.Compile(
            GeneratedPolicies.Bind([("returns.svcpolicy", Block("svcpolicy"))]), LanguageVersion.CSharp12, "using Generated.Tests.Policies;\n" + Block("csharp", "In types of your own"));
        Type order = policies.Assembly!.GetType("Order")!;
        const string WithoutRefund = """{"Number":"7"}""";

        Assert.Equal(Activator.CreateInstance(order, "7", null), JsonSerializer.Deserialize(WithoutRefund, order));
        var strict = new JsonSerializerOptions { RespectRequiredConstructorParameters = true };
        Assert.Contains("Refund", Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(WithoutRefund, order, strict)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_transformer_is_the_one_of_the_service_desk()
    {
        string file = File.ReadAllText(Repository.PathOf("samples/ServiceDesk/Api/PolicySchemas.cs")).ReplaceLineEndings("\n");
        Assert.EndsWith(Block("csharp", "In the description of an API"), file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exporter_of_the_serializer_takes_the_schemas()
    {
        using var policies = GeneratedPolicies.Compile(Block("svcpolicy"));
        Type refund = policies.ClassOf(policies.Project.Policies[0]).GetNestedType("Refund")!;
        var options = new JsonSchemaExporterOptions { TransformSchemaNode = (context, schema) => PolicyJsonSchema.Of(context.TypeInfo) ?? schema };
        JsonNode exported = JsonSerializerOptions.Default.GetJsonSchemaAsNode(typeof(KeyValuePair<,>).MakeGenericType(typeof(string), refund), options);
        Assert.True(JsonNode.DeepEquals(PolicyJsonSchema.Of(JsonSerializerOptions.Default.GetTypeInfo(refund)), exported["properties"]!["Value"]), exported.ToJsonString());
        Assert.Contains("TransformSchemaNode = (context, schema) => PolicyJsonSchema.Of(context.TypeInfo) ?? schema", Section("In the description of an API"), StringComparison.Ordinal);
    }

    private static string Section(string title) => Page[Page.IndexOf("\n## " + title + "\n", StringComparison.Ordinal)..].Split("\n## ")[1];

    private static string Block(string language, string? section = null)
    {
        string text = section is null ? Page : Section(section);
        string start = "```" + language + "\n";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf("```\n", from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| `(.*?)` \| (?:`(.*)`|(.*)) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
