using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client says first.</summary>
/// <param name="Capabilities">What the client can do.</param>
/// <param name="ProcessId">The process that started the server; the server ends with it.</param>
/// <param name="RootUri">The folder that is open, from clients of old.</param>
/// <param name="WorkspaceFolders">The folders that are open.</param>
/// <param name="InitializationOptions">Settings.</param>
/// <param name="WorkDoneToken">By which progress is told until the answer.</param>
internal sealed record InitializeParams(
    ClientCapabilities Capabilities,
    int? ProcessId = null,
    string? RootUri = null,
    WorkspaceFolder[]? WorkspaceFolders = null,
    JsonElement? InitializationOptions = null,
    JsonElement? WorkDoneToken = null);
