using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests.Conversations;

/// <summary>A client asks again for what it shows of a document when something else has made that another, and not for its own edits.</summary>
public sealed class RefreshTests : IDisposable
{
    private const string Base = "policy Base currency GBP\nrole Agent { staff 1 }\nfigure Cap { is 500 GBP }\n";

    private const string User = """
        policy User currency GBP
        use Base
        request Refund { amount: money from 0 GBP to 1_000 GBP }
        rule Large for Refund { because "Large." when amount > Cap then refer to Agent "Somebody looks." }

        """;

    private const string Hints = "workspace/inlayHint/refresh";
    private const string Lenses = "workspace/codeLens/refresh";
    private const string Tokens = "workspace/semanticTokens/refresh";

    private readonly PolicyFolder _folder = new();
    private int _version = 1;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("500 GBP", "250 GBP", Hints)] // a value
    [InlineData("500 GBP", "5_000 GBP", Hints, Lenses)] // a value, and how many cases lie above it
    [InlineData("figure Cap { is 500 GBP }", "segment Cap { spends 1 GBP every 1 year for 1 year }", Hints, Lenses, Tokens)] // another kind of name
    [InlineData("staff 1", "staff 2")] // nothing that the other document shows
    public void An_edit_of_what_a_document_uses_refreshes_what_becomes_another(string part, string other, params string[] expected)
    {
        using LspClient client = Open(Capable());
        AskAll(client);
        Edit(client, "base.svcpolicy", Base.Replace(part, other, StringComparison.Ordinal));
        WaitForAll(client, expected);

        // A client that has not asked again needs no second word; after it has, it is told of the next.
        Edit(client, "base.svcpolicy", Base.Replace(part, other + " ", StringComparison.Ordinal));
        AskAll(client);
        Edit(client, "base.svcpolicy", Base);
        WaitForAll(client, [.. expected, .. expected]);
        Leave(client, [.. expected, .. expected]);
    }

    [Fact]
    public void A_file_that_changes_on_disk_refreshes_who_uses_it()
    {
        _folder.Write("base.svcpolicy", Base);
        using LspClient client = Start(Capable());
        Tell(client, "user.svcpolicy", User);
        AskAll(client, "user.svcpolicy");
        _folder.Write("base.svcpolicy", Base.Replace("500", "5_000", StringComparison.Ordinal));
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = _folder.UriOf("base.svcpolicy"), ["type"] = 2 }) });
        WaitForAll(client, [Hints, Lenses]);
        Leave(client, [Hints, Lenses]);
    }

    [Fact]
    public void Keys_in_a_document_refresh_nothing_of_it_nor_of_those_that_do_not_use_it()
    {
        using LspClient client = Open(Capable());
        AskAll(client);
        for (int i = 0; i < 20; i++)
        {
            Edit(client, "user.svcpolicy", User.Replace("1_000", $"1_{i:000}", StringComparison.Ordinal));
            AskAll(client);
        }

        // The first that is told is of this.
        Edit(client, "base.svcpolicy", Base.Replace("500", "5_000", StringComparison.Ordinal));
        WaitForAll(client, [Hints, Lenses]);
        Leave(client, [Hints, Lenses]);
    }

    [Theory]
    [InlineData("codeLens", Lenses)]
    [InlineData("inlayHint", Hints)]
    [InlineData("diagnostics")]
    public void A_client_hears_what_it_takes(string capability, params string[] expected)
    {
        using LspClient client = Open(new JsonObject { ["workspace"] = new JsonObject { [capability] = new JsonObject { ["refreshSupport"] = true } } });
        AskAll(client);
        Edit(client, "base.svcpolicy", Base.Replace("500", "5_000", StringComparison.Ordinal));
        WaitForAll(client, expected);
        Leave(client, expected);
    }

    private static JsonObject Capable() => new()
    {
        ["workspace"] = new JsonObject(new[] { "codeLens", "inlayHint", "semanticTokens" }.Select(name => new KeyValuePair<string, JsonNode?>(name, new JsonObject { ["refreshSupport"] = true }))),
    };

    private static IEnumerable<string> Heard(LspClient client) => client.Heard.Select(h => h.Method).Where(method => method.EndsWith("/refresh", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static void WaitForAll(LspClient client, string[] expected)
    {
        foreach (IGrouping<string, string> request in expected.GroupBy(one => one))
        {
            client.WaitFor(request.Key, _ => Heard(client).Count(one => one == request.Key) >= request.Count());
        }
    }

    private static void Leave(LspClient client, string[] expected)
    {
        Assert.Equal(0, client.Leave());
        Assert.Empty(client.Violations);
        Assert.DoesNotContain(client.Heard, h => h.Method == "window/logMessage");
        Assert.Equal(expected.Order(StringComparer.Ordinal), Heard(client));
    }

    private LspClient Open(JsonObject capabilities)
    {
        LspClient client = Start(capabilities);
        Tell(client, "base.svcpolicy", Base);
        Tell(client, "user.svcpolicy", User);
        Tell(client, "other.svcpolicy", Base.Replace("Base", "Other", StringComparison.Ordinal));
        return client;
    }

    private LspClient Start(JsonObject capabilities) => LspClient.StartIn(_folder.Path, capabilities);

    private void Tell(LspClient client, string name, string text) =>
        client.Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(name), ["languageId"] = "svcpolicy", ["version"] = 1, ["text"] = text } });

    private void Edit(LspClient client, string name, string text) => client.Tell("textDocument/didChange", new JsonObject
    {
        ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(name), ["version"] = ++_version },
        ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
    });

    private void AskAll(LspClient client) => AskAll(client, "base.svcpolicy", "user.svcpolicy", "other.svcpolicy");

    private void AskAll(LspClient client, params string[] names)
    {
        foreach (string name in names)
        {
            JsonObject Document() => new() { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(name) } };
            JsonObject all = Document();
            all["range"] = new JsonObject { ["start"] = new JsonObject { ["line"] = 0, ["character"] = 0 }, ["end"] = new JsonObject { ["line"] = 9, ["character"] = 0 } };
            client.Ask("textDocument/codeLens", Document());
            client.Ask("textDocument/inlayHint", all);
            client.Ask("textDocument/semanticTokens/full", Document());
        }
    }
}
