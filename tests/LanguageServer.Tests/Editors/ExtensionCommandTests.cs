using System.Text.Json;
using PolicyLint.LanguageServer.Features.Commands;
using PolicyLint.TestKit;

namespace PolicyLint.LanguageServer.Tests.Editors;

/// <summary>The client of VS Code registers the server's commands: one that the extension has as well would keep the server from starting.</summary>
public sealed class ExtensionCommandTests
{
    [Fact]
    public void No_command_is_the_servers_and_the_extensions()
    {
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("editors/vscode/package.json")));
        string[] own = [.. manifest.RootElement.GetProperty("contributes").GetProperty("commands").EnumerateArray().Select(c => c.GetProperty("command").GetString()!)];
        Assert.NotEmpty(own);
        Assert.Empty(own.Intersect(CommandNames.All));
    }
}
