using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests.MetaModel;

/// <summary>The checker of messages finds what is wrong with them: right ones pass, and each way to spoil one is noticed.</summary>
public sealed class MessageCheckerTests
{
    private const string Diagnostics = """
        {"uri":"file:///a.svcpolicy","version":3,"diagnostics":[{"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":4}},
         "severity":2,"code":"SVP2001","codeDescription":{"href":"https://example.com/SVP2001"},"source":"policylint","message":"m","tags":[1],
         "relatedInformation":[{"location":{"uri":"file:///b.svcpolicy","range":{"start":{"line":1,"character":0},"end":{"line":1,"character":2}}},"message":"there"}]}]}
        """;

    private const string Completion = """
        {"isIncomplete":false,"items":[{"label":"staff","kind":14,"detail":"d","documentation":{"kind":"markdown","value":"v"},"insertTextFormat":2,
         "textEdit":{"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":4}},"newText":"n"}}]}
        """;

    [Fact]
    public void Right_messages_pass()
    {
        Assert.Empty(MessageChecker.Lsp317.Notification("textDocument/publishDiagnostics", Json(Diagnostics)));
        Assert.Empty(MessageChecker.Lsp317.Result("textDocument/completion", Json(Completion)));
        Assert.Empty(MessageChecker.Lsp317.Result("textDocument/hover", Json("null")));
        Assert.Empty(MessageChecker.Lsp317.Notification("exit", null));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("{\"nothing\":1}")]
    public void Every_value_that_is_put_in_the_place_of_another_is_noticed(string other)
    {
        foreach ((string text, Func<JsonElement, IReadOnlyList<string>> check) in new (string, Func<JsonElement, IReadOnlyList<string>>)[]
        {
            (Diagnostics, m => MessageChecker.Lsp317.Notification("textDocument/publishDiagnostics", m)),
            (Completion, m => MessageChecker.Lsp317.Result("textDocument/completion", m)),
        })
        {
            int count = Nodes(JsonNode.Parse(text)!).Count();
            for (int i = 1; i < count; i++)
            {
                JsonNode message = JsonNode.Parse(text)!;
                JsonNode spoilt = Nodes(message).ElementAt(i);
                string path = spoilt.GetPath();
                bool staysRight = IsSame(spoilt, other) || (other == "[]" && spoilt is JsonArray) || (other == "\"x\"" && spoilt is JsonValue v && v.GetValueKind() == JsonValueKind.String && !path.EndsWith("uri", StringComparison.Ordinal) && !path.EndsWith("href", StringComparison.Ordinal) && !path.EndsWith("kind", StringComparison.Ordinal))
                    || (path.EndsWith("code", StringComparison.Ordinal) && other is "-1" or "\"x\"" && path.EndsWith("code", StringComparison.Ordinal))
                    || (path.EndsWith("version", StringComparison.Ordinal) && other == "-1")
                    || (path.EndsWith("documentation", StringComparison.Ordinal) && other == "\"x\"");
                spoilt.ReplaceWith(JsonNode.Parse(other));
                IReadOnlyList<string> errors = check(Json(message.ToJsonString()));
                Assert.True(staysRight == (errors.Count == 0), $"{path} = {other}: {string.Join("; ", errors)}");
            }
        }
    }

    [Fact]
    public void A_property_that_lacks_or_is_misspelt_is_noticed()
    {
        string[] required = ["uri", "diagnostics", "range", "start", "line", "message", "location", "href"];
        foreach (string name in required)
        {
            string misspelt = Diagnostics.Replace($"\"{name}\":", $"\"{name}_\":", StringComparison.Ordinal);
            IReadOnlyList<string> errors = MessageChecker.Lsp317.Notification("textDocument/publishDiagnostics", Json(misspelt));
            Assert.Contains(errors, e => e.EndsWith($"lacks '{name}'", StringComparison.Ordinal));
            Assert.Contains(errors, e => e.Contains($"'{name}_'", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Values_beside_an_enumeration_are_noticed_but_where_it_is_open()
    {
        Assert.NotEmpty(MessageChecker.Lsp317.Result("textDocument/completion", Json(Completion.Replace("\"kind\":14", "\"kind\":99", StringComparison.Ordinal))));
        Assert.NotEmpty(MessageChecker.Lsp317.Result("textDocument/completion", Json(Completion.Replace("\"markdown\"", "\"html\"", StringComparison.Ordinal))));
        Assert.Empty(MessageChecker.Lsp317.Result("textDocument/codeAction", Json("""[{"title":"t","kind":"quickfix.own"}]""")));
    }

    [Fact]
    public void Unknown_methods_and_stray_parameters_are_noticed()
    {
        Assert.NotEmpty(MessageChecker.Lsp317.Request("textDocument/nothing", null));
        Assert.NotEmpty(MessageChecker.Lsp317.Notification("exit", Json("{}")));
        Assert.NotEmpty(MessageChecker.Lsp317.Request("textDocument/hover", null));
        Assert.NotEmpty(MessageChecker.Lsp317.Notification("$/progress", Json("""{"token":1,"value":{"kind":"middle"}}""")));
    }

    private static bool IsSame(JsonNode node, string other) => node.ToJsonString() == other;

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => node switch
    {
        JsonObject map => map.Where(p => p.Value is not null).SelectMany(p => Nodes(p.Value!)).Prepend(node),
        JsonArray array => array.SelectMany(item => Nodes(item!)).Prepend(node),
        _ => [node],
    };

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
