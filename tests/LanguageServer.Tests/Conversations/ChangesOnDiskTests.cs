using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint.LanguageServer.Tests.Conversations;

/// <summary>What lies beside the open document: folders, of which editors tell once, copies that no look into the folder would find, and other versions.</summary>
public sealed class ChangesOnDiskTests : IDisposable
{
    private const string Lent = "policy Lent currency GBP\nrole Boss { staff 1 }\n";

    private readonly PolicyFolder _folder = new();
    private readonly LspClient _client;

    public ChangesOnDiskTests()
    {
        _folder.Write("lent.svcpolicy", Lent);
        _folder.Write(".gitignore", "drafts/\n");
        _folder.Write("inner/deep/more.svcpolicy", "policy More\nrole Bossy { staff 1 }\n");
        var capabilities = new JsonObject { ["workspace"] = new JsonObject { ["didChangeWatchedFiles"] = new JsonObject { ["dynamicRegistration"] = true } } };
        _client = LspClient.StartIn(_folder.Path, capabilities);
    }

    public void Dispose()
    {
        Assert.Equal(0, _client.Leave());
        Assert.Empty(_client.Violations);
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_folder_goes_with_all_that_lies_in_it()
    {
        Assert.Equal(["Boss", "Bossy"], Bosses());
        Directory.Delete(Path.Combine(_folder.Path, "inner"), recursive: true);
        Watched("inner", 3);
        Assert.Equal(["Boss"], Bosses());

        _folder.Write("other/back.svcpolicy", "policy Back\nrole BossBack { staff 1 }\n");
        Watched("other", 1);
        Assert.Equal(["Boss", "BossBack"], Bosses());

        Directory.Move(Path.Combine(_folder.Path, "other"), Path.Combine(_folder.Path, "moved"));
        _client.Tell("workspace/didRenameFiles", new JsonObject { ["files"] = new JsonArray(new JsonObject { ["oldUri"] = _folder.UriOf("other"), ["newUri"] = _folder.UriOf("moved") }) });
        JsonElement found = _client.Ask("workspace/symbol", new JsonObject { ["query"] = "BossBack" });
        Assert.Equal(_folder.UriOf("moved/back.svcpolicy"), Assert.Single(found.EnumerateArray()).GetProperty("location").GetProperty("uri").GetString());
    }

    [Fact]
    public void What_is_ignored_now_is_forgotten_and_what_is_not_is_found()
    {
        _folder.Write(".gitignore", "drafts/\ninner/\n");
        Watched(".gitignore", 2);
        Assert.Equal(["Boss"], Bosses());
        _folder.Write(".gitignore", "drafts/\n");
        Watched(".gitignore", 2);
        Assert.Equal(["Boss", "Bossy"], Bosses());
    }

    [Fact]
    public void The_client_is_asked_to_tell_of_folders()
    {
        JsonElement registered = _client.WaitFor("client/registerCapability", _ => true);
        JsonElement[] watchers = [.. registered.GetProperty("registrations")[0].GetProperty("registerOptions").GetProperty("watchers").EnumerateArray()];
        Assert.Contains(watchers, w => w.GetProperty("globPattern").GetString() == "**/*" && w.GetProperty("kind").GetInt32() == 4);
    }

    /// <summary>A build copies policies to its output: they are no second version of the policy.</summary>
    [Theory]
    [InlineData("bin/Debug/lent.svcpolicy")]
    [InlineData("drafts/lent.svcpolicy")]
    public void A_copy_that_is_passed_over_stays_so(string copy)
    {
        Open("lent.svcpolicy", Lent);
        _folder.Write(copy, Lent);
        Watched(copy, 1);
        Assert.Equal(["Boss", "Bossy"], Bosses());

        // Opened, it is a policy of its own: the name that both have is no matter.
        Open(copy, Lent);
        JsonElement own = Diagnostics(copy);
        Assert.DoesNotContain(own.EnumerateArray(), d => d.GetProperty("code").GetString() == "SVP1012");
        Assert.DoesNotContain(Diagnostics("lent.svcpolicy").EnumerateArray(), d => d.GetProperty("code").GetString() == "SVP1012");
        _client.Tell("textDocument/didClose", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(copy) } });
        Assert.Equal(["Boss", "Bossy"], Bosses());
    }

    [Fact]
    public void The_versions_of_a_policy_are_renamed_together()
    {
        const string Second = "policy Lent version 2 effective 2027-01-01 currency GBP\nrole Boss { staff 1 }\n";
        _folder.Write("second.svcpolicy", Second);
        _folder.Write("user.svcpolicy", "policy User effective 2027-02-01\nuse Lent\nrole Clerk { staff 1 reports to Boss }\n");
        Watched("second.svcpolicy", 1);
        Watched("user.svcpolicy", 1);
        var place = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf("second.svcpolicy") }, ["position"] = new JsonObject { ["line"] = 0, ["character"] = 8 } };
        JsonObject renamed = place.DeepClone().AsObject();
        renamed["newName"] = "Given";
        JsonElement changes = _client.Ask("textDocument/rename", renamed).GetProperty("changes");
        Assert.Equal(["lent.svcpolicy", "second.svcpolicy", "user.svcpolicy"], changes.EnumerateObject().Select(c => c.Name[(c.Name.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal));

        renamed["newName"] = "More";
        Assert.Equal("'More' is declared already, on line 1 of more.svcpolicy.", _client.AskRaw("textDocument/rename", renamed).GetProperty("error").GetProperty("message").GetString());
    }

    private IEnumerable<string> Bosses() => [.. _client.Ask("workspace/symbol", new JsonObject { ["query"] = "Boss" }).EnumerateArray().Select(s => s.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];

    private JsonElement Diagnostics(string name) =>
        _client.Ask("textDocument/diagnostic", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(name) } }).GetProperty("items");

    private void Watched(string name, int type) =>
        _client.Tell("workspace/didChangeWatchedFiles", new JsonObject { ["changes"] = new JsonArray(new JsonObject { ["uri"] = _folder.UriOf(name), ["type"] = type }) });

    private void Open(string name, string text) => _client.Tell(
        "textDocument/didOpen",
        new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = _folder.UriOf(name), ["languageId"] = "svcpolicy", ["version"] = 1, ["text"] = text } });
}
