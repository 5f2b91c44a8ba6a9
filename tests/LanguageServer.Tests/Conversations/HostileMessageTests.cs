using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.Tests.Features;

namespace PolicyLint.LanguageServer.Tests.Conversations;

/// <summary>Messages that no client should send: each is answered or passed over, and the server lives on.</summary>
public sealed class HostileMessageTests
{
    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;
    private const int InvalidParams = -32602;
    private const int NotInitialized = -32002;
    private const int Cancelled = -32800;

    [Fact]
    public void Requests_before_initialize_and_after_shutdown_are_refused()
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.Start();
        Assert.Equal(NotInitialized, CodeOf(client.Answer(client.Begin("textDocument/hover", new JsonObject()))));
        client.TellRaw("textDocument/didOpen", new JsonObject());
        client.Initialize(folder.Path, []);
        Assert.Equal(InvalidRequest, CodeOf(client.Answer(client.Begin("initialize", new JsonObject { ["capabilities"] = new JsonObject() }))));
        client.Ask("shutdown", null);
        Assert.Equal(InvalidRequest, CodeOf(client.Answer(client.Begin("workspace/symbol", new JsonObject { ["query"] = "x" }))));
        client.Tell("exit", null);
        Assert.Equal(0, client.WaitForExit());
    }

    [Theory]
    [InlineData("{", ParseError)]
    [InlineData("", ParseError)]
    [InlineData("[]", InvalidRequest)]
    [InlineData("\"text\"", InvalidRequest)]
    [InlineData("{}", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"textDocument/hover"}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"textDocument/hover"}""", InvalidRequest)]
    [InlineData("""{"jsonrpc":"2.0","method":7}""", InvalidRequest)]
    public void What_is_no_message_is_answered_with_an_error(string body, int code)
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.Send(body);
        client.WaitFor("error", e => CodeOf(e) == code);
        AssertLives(client);
    }

    [Theory]
    [InlineData("textDocument/nothing", "{}", MethodNotFound)]
    [InlineData("$/nothing", "{}", MethodNotFound)]
    [InlineData("textDocument/hover", "null", InvalidParams)]
    [InlineData("textDocument/hover", "[]", InvalidParams)]
    [InlineData("textDocument/hover", "7", InvalidParams)]
    [InlineData("textDocument/hover", "{}", InvalidParams)]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":7},"position":{"line":0,"character":0}}""", InvalidParams)]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"untitled:a"},"position":{"line":"x","character":0}}""", InvalidParams)]
    [InlineData("textDocument/codeAction", """{"textDocument":{"uri":"untitled:a"}}""", InvalidParams)]
    [InlineData("workspace/executeCommand", """{"command":"format c:","arguments":[]}""", InvalidParams)]
    [InlineData("workspace/executeCommand", """{"command":"policylint.showRule","arguments":[{}]}""", InvalidParams)]
    [InlineData("workspace/symbol", "{}", InvalidParams)]
    [InlineData("callHierarchy/incomingCalls", """{"item":null}""", InvalidParams)]
    public void Wrong_requests_are_answered_with_what_is_wrong(string method, string parameters, int code)
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        using LspClient client = LspClient.StartIn(folder.Path);
        client.TellRaw("textDocument/didOpen", JsonNode.Parse("""{"textDocument":{"uri":"untitled:a","languageId":"svcpolicy","version":1,"text":"policy P"}}"""));
        Assert.Equal(code, CodeOf(client.Answer(client.Begin(method, JsonNode.Parse(parameters)))));
        AssertLives(client);
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:never","version":1},"contentChanges":[{"text":"x"}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":[]}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didOpen"}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"untitled:never"}}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{"added":[{"uri":"file:///nowhere/at/all","name":"x"}],"removed":[]}}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{"uri":"http://example.com/a.svcpolicy","type":1}]}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":12345}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/cancelRequest","params":{}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"$/nothing","params":{"x":1}}""")]
    [InlineData("""{"jsonrpc":"2.0","method":"nothing"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":99999,"result":null}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"server-1","error":{"code":1,"message":"no"}}""")]
    public void Wrong_notifications_do_no_harm(string body)
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        using LspClient client = LspClient.StartIn(folder.Path);
        client.Send(body);
        AssertLives(client);
    }

    [Fact]
    public void A_document_without_an_address_is_not_taken_and_the_log_says_so()
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.Send("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"::::","languageId":"svcpolicy","version":1,"text":"policy P"}}}""");
        JsonElement log = client.WaitFor("window/logMessage", _ => true);
        Assert.Equal("textDocument/didOpen: '::::' is no address of a document.", log.GetProperty("message").GetString());
        AssertLives(client);
    }

    [Fact]
    public void A_change_that_reaches_outside_the_text_is_taken_at_its_edge()
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.Send("""{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"untitled:a","languageId":"svcpolicy","version":1,"text":"policy P\n"}}}""");
        client.Send("""{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:a","version":2},"contentChanges":[{"range":{"start":{"line":900,"character":900},"end":{"line":2,"character":1}},"text":"role A { staff 1 }"}]}}""");
        JsonElement symbols = client.Ask("textDocument/documentSymbol", JsonNode.Parse("""{"textDocument":{"uri":"untitled:a"}}"""));
        Assert.Equal("A", symbols[0].GetProperty("name").GetString());
        AssertLives(client);
    }

    [Fact]
    public void A_request_that_is_cancelled_is_answered_once()
    {
        using var folder = new PolicyFolder();
        folder.Write("desk.svcpolicy", Desk.Text);
        using LspClient client = LspClient.StartIn(folder.Path);
        int[] ids = [.. Enumerable.Range(0, 50).Select(_ => client.Begin("workspace/diagnostic", new JsonObject { ["previousResultIds"] = new JsonArray() }))];
        foreach (int id in ids)
        {
            client.Tell("$/cancelRequest", new JsonObject { ["id"] = id });
        }

        Assert.All(ids, id => Assert.True(client.Answer(id) is var answer && (answer.TryGetProperty("result", out _) || CodeOf(answer) == Cancelled)));
        AssertLives(client);
    }

    [Fact]
    public void Exit_without_shutdown_is_a_failure()
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.Tell("exit", null);
        Assert.Equal(1, client.WaitForExit());
    }

    [Fact]
    public void The_server_ends_with_its_client()
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.CloseInput();
        Assert.Equal(1, client.WaitForExit());
    }

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n{}")]
    [InlineData("Content-Length: -1\r\n\r\n{}")]
    [InlineData("Content-Length: 99999999999\r\n\r\n{}")]
    [InlineData("\r\n\r\n{}")]
    public void Behind_what_is_no_header_nothing_can_be_told_apart_and_the_server_ends(string bytes)
    {
        using var folder = new PolicyFolder();
        using LspClient client = LspClient.StartIn(folder.Path);
        client.SendBytes(Encoding.ASCII.GetBytes(bytes));
        Assert.Equal(1, client.WaitForExit());
    }

    private static int CodeOf(JsonElement answer) => answer.TryGetProperty("error", out JsonElement error) ? error.GetProperty("code").GetInt32() : 0;

    private static void AssertLives(LspClient client)
    {
        client.Ask("workspace/symbol", new JsonObject { ["query"] = string.Empty });
        Assert.Equal(0, client.Leave());
        Assert.Empty(client.Violations);
    }
}
