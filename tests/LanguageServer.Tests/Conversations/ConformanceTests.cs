using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.Fuzz.Features;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.Tests.Features;

namespace PolicyLint.LanguageServer.Tests.Conversations;

/// <summary>The real server, over its standard streams, through everything that it offers; every message is held against LSP 3.17.</summary>
public sealed class ConformanceTests
{
    private const string Broken = "policy Desk\nrole Agent { staff wroks\nrule { when when = ( then\ntable T for Refund decides\n\"open\nexample \"x\" for Refund { given age 4";

    [Fact]
    public void It_says_what_it_offers_and_offers_what_it_says()
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        using LspClient client = LspClient.Start();
        JsonElement capabilities = client.Initialize(folder.Path, []).GetProperty("capabilities");
        foreach (string name in new[]
        {
            "completionProvider", "hoverProvider", "signatureHelpProvider", "definitionProvider", "referencesProvider", "documentHighlightProvider", "documentSymbolProvider",
            "codeActionProvider", "codeLensProvider", "documentLinkProvider", "documentFormattingProvider", "documentRangeFormattingProvider", "documentOnTypeFormattingProvider",
            "renameProvider", "foldingRangeProvider", "selectionRangeProvider", "linkedEditingRangeProvider", "callHierarchyProvider", "semanticTokensProvider",
            "inlayHintProvider", "diagnosticProvider", "workspaceSymbolProvider", "executeCommandProvider", "workspace",
        })
        {
            Assert.True(capabilities.TryGetProperty(name, out _), name);
        }

        Assert.Equal(0, client.Leave());
        Assert.Empty(client.Violations);
    }

    [Theory]
    [InlineData("sound")]
    [InlineData("broken")]
    [InlineData("empty")]
    public void Every_feature_answers_everywhere_as_the_protocol_has_it(string kind)
    {
        string text = kind switch { "sound" => Desk.Text, "broken" => Broken, _ => string.Empty };
        using var folder = new PolicyFolder();
        folder.Write("other.svcpolicy", "policy Other\nuse Desk\nrole Boss { staff 1 reports to Lead }\n");
        folder.Write("desk.svcpolicy", string.Empty);
        string uri = folder.UriOf("desk.svcpolicy");
        using LspClient client = LspClient.StartIn(folder.Path, Client());
        client.Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "svcpolicy", ["version"] = 1, ["text"] = text } });
        var asked = new HashSet<string>();
        string[] lines = text.Split('\n');
        for (int line = 0; line < lines.Length; line++)
        {
            // Each word's middle, the ends of the line, and past them.
            foreach (int character in new[] { 0, lines[line].Length / 3, lines[line].Length / 2, lines[line].Length, lines[line].Length + 5 }.Distinct())
            {
                bool asksOfAll = character == 0 && line % 10 == 0;
                foreach ((string method, JsonObject parameters) in FeatureRequests.At(uri, line, character).Concat(asksOfAll ? FeatureRequests.Of(uri, lines.Length) : []))
                {
                    asked.Add(method);
                    JsonElement answer = client.AskRaw(method, parameters);
                    Assert.True(answer.TryGetProperty("result", out _) || (method is "textDocument/prepareRename" or "textDocument/rename" or "workspace/executeCommand"), method + ": " + answer.GetRawText());
                }
            }
        }

        // What follows from an answer: hierarchies and commands.
        JsonElement item = client.Ask("textDocument/prepareCallHierarchy", At(folder.UriOf("other.svcpolicy"), 2, 6))[0];
        foreach (string method in new[] { "callHierarchy/incomingCalls", "callHierarchy/outgoingCalls" })
        {
            asked.Add(method);
            client.Ask(method, new JsonObject { ["item"] = JsonNode.Parse(item.GetRawText()) });
        }

        asked.Add("workspace/diagnostic");
        client.Ask("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() });
        Assert.Empty(FeatureList.ByMethod.Keys.Except(asked));
        Assert.Equal(0, client.Leave());
        Assert.Empty(client.Violations);
        Assert.DoesNotContain(client.Heard, h => h.Method == "window/logMessage");
    }

    [Fact]
    public void Files_folders_and_settings_may_change_under_way()
    {
        using var folder = new PolicyFolder();
        using var second = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        second.Write("more.svcpolicy", "policy More\nrole Extra { staff 1 }\n");
        string uri = folder.UriOf("desk.svcpolicy");
        using LspClient client = LspClient.StartIn(folder.Path, Client());
        client.Tell("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "svcpolicy", ["version"] = 1, ["text"] = Desk.Text } });
        client.Tell("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = 2 },
            ["contentChanges"] = new JsonArray(new JsonObject { ["range"] = Range(0, 7, 0, 11), ["text"] = "Counter" }),
        });
        JsonElement published = client.WaitFor("textDocument/publishDiagnostics", p => p.TryGetProperty("version", out JsonElement version) && version.GetInt32() == 2);
        Assert.Equal(uri, published.GetProperty("uri").GetString());
        Assert.Equal("Counter", client.Ask("textDocument/hover", At(uri, 0, 9)).GetProperty("contents").GetProperty("value").GetString()!.Split('\n')[1].Split(' ')[1]);

        client.Tell("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(new JsonObject { ["uri"] = new Uri(second.Path).AbsoluteUri, ["name"] = "b" }), ["removed"] = new JsonArray() } });
        Assert.Equal(1, client.Ask("workspace/symbol", new JsonObject { ["query"] = "Extra" }).GetArrayLength());
        second.Write("more.svcpolicy", "policy More\nrole Extras { staff 1 }\nrole Extra2 { staff 1 }\n");
        client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = second.UriOf("more.svcpolicy"), ["type"] = 2 }) });
        Assert.Equal(2, client.Ask("workspace/symbol", new JsonObject { ["query"] = "Extra" }).GetArrayLength());
        client.Tell("workspace/didChangeConfiguration", new JsonObject { ["settings"] = new JsonObject() });
        client.Tell("workspace/didDeleteFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["uri"] = second.UriOf("more.svcpolicy") }) });
        client.Tell("textDocument/didSave", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        client.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } });
        client.WaitFor("textDocument/publishDiagnostics", p => p.GetProperty("diagnostics").GetArrayLength() == 0);
        Assert.Equal("Desk", client.Ask("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }).GetArrayLength() > 0 ? "Desk" : "none");
        client.WaitFor("client/registerCapability", _ => true);

        client.Ask("workspace/executeCommand", new JsonObject { ["command"] = "policylint.runExample", ["arguments"] = new JsonArray(uri, "A late one") });
        client.WaitFor("window/showMessage", m => m.GetProperty("message").GetString()!.StartsWith("✓ A late one", StringComparison.Ordinal));
        client.Ask("workspace/executeCommand", new JsonObject { ["command"] = "policylint.showRule", ["arguments"] = new JsonArray("SVP2001") });
        client.WaitFor("window/showDocument", d => d.GetProperty("uri").GetString()!.EndsWith("SVP2001.md", StringComparison.Ordinal));
        Assert.Equal(0, client.Leave());
        Assert.Empty(client.Violations);
        Assert.DoesNotContain(client.Heard, h => h.Method == "window/logMessage");
    }

    [Fact]
    public void Progress_is_told_while_a_large_folder_is_read()
    {
        using var folder = new PolicyFolder();
        for (int i = 0; i < 300; i++)
        {
            folder.Write($"p{i}.svcpolicy", $"policy P{i}\nrole R {{ staff {i} }}\n");
        }

        using LspClient client = LspClient.StartIn(folder.Path);
        string?[] kinds = [.. client.Heard.Where(h => h.Method == "$/progress").Select(h => h.Parameters.GetProperty("value").GetProperty("kind").GetString())];
        Assert.Equal("begin", kinds[0]);
        Assert.Equal("end", kinds[^1]);
        Assert.True(kinds.Count(k => k == "report") >= 5 && kinds.Count(k => k is "begin" or "end") == 2, string.Join(" ", kinds));
        client.Leave();
        Assert.Empty(client.Violations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Progress_of_a_folder_that_comes_later_is_told_to_who_shows_it(bool shows)
    {
        using var folder = new PolicyFolder();
        using var large = new PolicyFolder();
        for (int i = 0; i < 300; i++)
        {
            large.Write($"p{i}.svcpolicy", $"policy P{i}\nrole R {{ staff {i} }}\n");
        }

        using LspClient client = LspClient.StartIn(folder.Path, new JsonObject { ["window"] = new JsonObject { ["workDoneProgress"] = shows } });
        var added = new JsonObject { ["uri"] = new Uri(large.Path).AbsoluteUri, ["name"] = "large" };
        client.Tell("workspace/didChangeWorkspaceFolders", new JsonObject { ["event"] = new JsonObject { ["added"] = new JsonArray(added), ["removed"] = new JsonArray() } });
        Assert.True(client.Ask("workspace/symbol", new JsonObject { ["query"] = "P299" }).GetArrayLength() > 0);
        (string Method, JsonElement Parameters)[] told = [.. client.Heard.Where(h => h.Method is "$/progress" or "window/workDoneProgress/create")];
        client.Leave();
        Assert.Empty(client.Violations);
        if (!shows)
        {
            Assert.Empty(told);
            return;
        }

        Assert.Equal("window/workDoneProgress/create", told[0].Method);
        Assert.Single(told.Select(t => t.Parameters.GetProperty("token").GetString()).Distinct());
        string?[] kinds = [.. told.Skip(1).Select(t => t.Parameters.GetProperty("value").GetProperty("kind").GetString())];
        Assert.Equal(("begin", "end"), (kinds[0], kinds[^1]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Places_to_fill_in_are_for_clients_that_know_them(bool knows)
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text + "role X {  }\n");
        using LspClient client = LspClient.StartIn(folder.Path, knows ? Client() : []);
        int line = Desk.Text.Count(c => c == '\n');
        JsonElement[] items = [.. client.Ask("textDocument/completion", At(folder.UriOf("desk.svcpolicy"), line, 9)).GetProperty("items").EnumerateArray()];
        string written = items.Single(i => i.GetProperty("label").GetString() == "reports to").GetProperty("textEdit").GetProperty("newText").GetString()!;
        Assert.Equal(knows ? "reports to ${1:Role}" : "reports to", written);
        Assert.Equal(knows, items.Any(i => i.TryGetProperty("insertTextFormat", out _)));
        Assert.Equal(knows, items.Any(i => i.GetProperty("textEdit").GetProperty("newText").GetString()!.Contains('$', StringComparison.Ordinal)));
        client.Leave();
        Assert.Empty(client.Violations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Answers_come_in_a_form_that_the_client_knows(bool knowsAll)
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        string uri = folder.UriOf("desk.svcpolicy");
        JsonObject plain = new()
        {
            ["textDocument"] = new JsonObject
            {
                ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("plaintext") },
                ["signatureHelp"] = new JsonObject { ["signatureInformation"] = new JsonObject { ["documentationFormat"] = new JsonArray("plaintext") } },
                ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["documentationFormat"] = new JsonArray("plaintext") } },
            },
        };
        JsonObject rich = new()
        {
            ["workspace"] = new JsonObject { ["workspaceEdit"] = new JsonObject { ["documentChanges"] = true } },
            ["textDocument"] = new JsonObject
            {
                ["hover"] = new JsonObject { ["contentFormat"] = new JsonArray("markdown", "plaintext") },
                ["documentSymbol"] = new JsonObject { ["hierarchicalDocumentSymbolSupport"] = true },
            },
        };
        using LspClient client = LspClient.StartIn(folder.Path, knowsAll ? rich : plain);
        int line = Desk.Text[..Desk.Text.IndexOf("role Lead", StringComparison.Ordinal)].Count(c => c == '\n');

        JsonObject renamed = At(uri, line, 6);
        renamed["newName"] = "Head";
        JsonElement edit = client.Ask("textDocument/rename", renamed);
        JsonElement edits = knowsAll ? edit.GetProperty("documentChanges")[0].GetProperty("edits") : edit.GetProperty("changes").GetProperty(uri);
        Assert.Equal(["Head", "Head"], edits.EnumerateArray().Select(e => e.GetProperty("newText").GetString()));
        Assert.Single(edit.EnumerateObject());

        JsonElement hover = client.Ask("textDocument/hover", At(uri, line, 6)).GetProperty("contents");
        Assert.Equal(knowsAll ? "markdown" : "plaintext", hover.GetProperty("kind").GetString());
        Assert.StartsWith(knowsAll ? "```svcpolicy\nrole Lead\n```" : "role Lead\n", hover.GetProperty("value").GetString(), StringComparison.Ordinal);

        JsonElement[] outline = [.. client.Ask("textDocument/documentSymbol", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri } }).EnumerateArray()];
        Assert.Equal(knowsAll, outline.Any(s => s.TryGetProperty("children", out _)));
        Assert.Equal(!knowsAll, outline.Any(s => s.TryGetProperty("containerName", out JsonElement container) && container.GetString() == "TooLate"));
        client.Leave();
        Assert.Empty(client.Violations);
    }

    private static JsonObject Client() => new()
    {
        ["workspace"] = new JsonObject { ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true } },
        ["window"] = new JsonObject { ["showDocument"] = new JsonObject { ["support"] = true } },
        ["textDocument"] = new JsonObject { ["completion"] = new JsonObject { ["completionItem"] = new JsonObject { ["snippetSupport"] = true } } },
    };

    private static JsonObject At(string uri, int line, int character) => new() { ["textDocument"] = new JsonObject { ["uri"] = uri }, ["position"] = new JsonObject { ["line"] = line, ["character"] = character } };

    private static JsonObject Range(int line, int character, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = line, ["character"] = character },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };
}
