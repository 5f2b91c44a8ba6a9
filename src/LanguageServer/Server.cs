using System.Text.Json;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer;

/// <summary>
/// The language server: LSP 3.17 over two streams. Messages that change the workspace are carried out one after the other; requests are
/// answered beside each other, each from the workspace as it was when it came.
/// </summary>
internal sealed class Server
{
    private readonly RpcConnection _connection;
    private readonly Workspace _workspace = new();
    private readonly CancellationTokenSource _end = new();
    private readonly string _version;
    private DiagnosticsPublisher? _publisher;
    private RefreshRequests? _refresh;
    private ClientCapabilities _client = new();
    private State _state = State.New;

    /// <summary>A server on two streams; nothing else may write to the second.</summary>
    public Server(Stream input, Stream output, string version)
    {
        _version = version;
        _connection = new RpcConnection(input, output) { OnRequest = Begin, OnNotification = Carry, OnTrouble = Log };
    }

    private enum State
    {
        New,
        Running,
        ShutDown,
    }

    /// <summary>Runs until the client ends it.</summary>
    /// <returns>0 where the client said <c>shutdown</c> before <c>exit</c>; 1 otherwise.</returns>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
        try
        {
            await _connection.Run(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // 'exit', or the process is told to stop.
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Behind what is no message, nothing can be told apart any more; the client sees the end and starts anew.
            Log(e.Message);
        }
        finally
        {
            _publisher?.Dispose();
        }

        return _state == State.ShutDown ? 0 : 1;
    }

    private Func<CancellationToken, RpcResult> Begin(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "initialize":
                RpcResult result = RpcResult.Of(Initialize(Read(parameters, ProtocolJson.Default.InitializeParams)), ProtocolJson.Default.InitializeResult);
                return _ => result;
            case "shutdown":
                _state = State.ShutDown;
                return _ => RpcResult.Null;
        }

        if (_state != State.Running)
        {
            throw _state == State.New
                ? new RpcException(RpcErrorCode.ServerNotInitialized, "'initialize' comes first.")
                : new RpcException(RpcErrorCode.InvalidRequest, "The server is shut down.");
        }

        if (!FeatureList.ByMethod.TryGetValue(method, out Feature? feature))
        {
            throw new RpcException(RpcErrorCode.MethodNotFound, $"Nobody answers to '{method}'.");
        }

        WorkspaceSnapshot snapshot = _workspace.Snapshot;
        feature = feature.For(_client);
        return cancellationToken =>
        {
            RpcResult result = feature.Answer(parameters, snapshot, cancellationToken);
            Show(result);
            _refresh?.Remember(feature, parameters, snapshot, result);
            return result;
        };
    }

    private InitializeResult Initialize(InitializeParams parameters)
    {
        if (_state != State.New)
        {
            throw new RpcException(RpcErrorCode.InvalidRequest, "'initialize' comes once.");
        }

        _state = State.Running;
        _client = parameters.Capabilities ?? new ClientCapabilities();
        IEnumerable<string> folders = parameters.WorkspaceFolders?.Select(f => f.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        Action<int, int>? onProgress = parameters.WorkDoneToken is { } token ? new ScanProgress(_connection, token, isOurs: false).Report : null;
        foreach (string folder in folders)
        {
            _workspace.AddFolder(DocumentUri.PathOf(folder), onProgress);
        }

        if (_client.TextDocument?.Diagnostic is null)
        {
            _publisher = new DiagnosticsPublisher(
                diagnostics => _connection.Notify("textDocument/publishDiagnostics", diagnostics, ProtocolJson.Default.PublishDiagnosticsParams), Log);
        }

        _refresh = RefreshRequests.For(_client, Ask, Log);
        var capabilities = new ServerCapabilities("utf-16", new TextDocumentSyncOptions(OpenClose: true, Change: 2, new SaveOptions(IncludeText: false)))
        {
            Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(Supported: true, ChangeNotifications: true), FileOperations()),
        };
        return new InitializeResult(FeatureList.ByMethod.Values.Aggregate(capabilities, (c, feature) => feature.Announce(c)), new ServerInfo("policylint", _version));
    }

    /// <summary>What a request shows the user besides its answer.</summary>
    private void Show(RpcResult result)
    {
        if (result.ShownPage is { } page && _client.Window?.ShowDocument?.Value == true)
        {
            _connection.Request("window/showDocument", new ShowDocumentParams(page, External: true), ProtocolJson.Default.ShowDocumentParams);
        }
        else if ((result.ShownText ?? result.ShownPage) is { } text)
        {
            _connection.Notify("window/showMessage", new ShowMessageParams(3, text), ProtocolJson.Default.ShowMessageParams);
        }
    }

    private static FileOperationOptions FileOperations()
    {
        var policies = new FileOperationRegistrationOptions(
            [new FileOperationFilter(new FileOperationPattern("**/*" + PolicyScan.Extension, "file")), new FileOperationFilter(new FileOperationPattern("**/*", "folder"))]);
        return new FileOperationOptions(policies, policies, policies);
    }

    private void Carry(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "exit":
                _end.Cancel();
                return;
            case "$/cancelRequest":
                _connection.Cancel(Read(parameters, ProtocolJson.Default.CancelParams).Id);
                return;
            case "initialized":
                WatchFiles();
                return;
        }

        if (_state == State.Running && Change(method, parameters) is (true, var document))
        {
            _publisher?.Look(_workspace.Snapshot, document);
            _refresh?.Look(_workspace.Snapshot);
            if (_publisher is null && document is null && _client.Workspace?.Diagnostics?.Value == true)
            {
                Ask("workspace/diagnostic/refresh");
            }
        }
    }

    /// <summary>Carries out what changes the workspace.</summary>
    /// <returns>Whether it did, and the document that the user works on.</returns>
    private (bool IsChange, string? Document) Change(string method, JsonElement parameters)
    {
        switch (method)
        {
            case "textDocument/didOpen":
                TextDocumentItem opened = Read(parameters, ProtocolJson.Default.DidOpenParams).TextDocument;
                if (!DocumentUri.IsAddress(opened.Uri))
                {
                    // What is found in it could not be told: the protocol has no other name for a document.
                    throw new RpcException(RpcErrorCode.InvalidParams, $"'{opened.Uri}' is no address of a document.");
                }

                _workspace.Open(opened.Uri, opened.Version, opened.Text);
                return (true, opened.Uri);
            case "textDocument/didChange":
                DidChangeParams change = Read(parameters, ProtocolJson.Default.DidChangeParams);
                _workspace.Change(change.TextDocument.Uri, change.TextDocument.Version, change.ContentChanges);
                return (true, change.TextDocument.Uri);
            case "textDocument/didClose":
                _workspace.Close(Read(parameters, ProtocolJson.Default.TextDocumentParams).TextDocument.Uri);
                return (true, null);
            case "workspace/didChangeWatchedFiles":
                return (Reread(Read(parameters, ProtocolJson.Default.DidChangeWatchedFilesParams).Changes.Select(c => c.Uri)), null);
            case "workspace/didRenameFiles":
                return (Reread(Read(parameters, ProtocolJson.Default.RenameFilesParams).Files.SelectMany(f => new[] { f.OldUri, f.NewUri })), null);
            case "workspace/didCreateFiles" or "workspace/didDeleteFiles":
                return (Reread(Read(parameters, ProtocolJson.Default.FilesParams).Files.Select(f => f.Uri)), null);
            case "workspace/didChangeWorkspaceFolders":
                WorkspaceFoldersChangeEvent folders = Read(parameters, ProtocolJson.Default.DidChangeWorkspaceFoldersParams).Event;
                foreach (WorkspaceFolder folder in folders.Removed)
                {
                    _workspace.RemoveFolder(DocumentUri.PathOf(folder.Uri));
                }

                foreach (WorkspaceFolder folder in folders.Added)
                {
                    _workspace.AddFolder(DocumentUri.PathOf(folder.Uri), ProgressOfOurs("folder " + folder.Uri));
                }

                return (true, null);
            default:
                // 'didSave', 'didChangeConfiguration', '$/setTrace' and what a later protocol may bring change nothing here.
                return (false, null);
        }
    }

    /// <summary>Progress of what the client did not ask for; null where it shows none.</summary>
    private Action<int, int>? ProgressOfOurs(string token) => _client.Window?.WorkDoneProgress == true
        ? new ScanProgress(_connection, JsonSerializer.SerializeToElement(token, ProtocolJson.Default.String), isOurs: true).Report
        : null;

    private bool Reread(IEnumerable<string> uris) => uris.Select(DocumentUri.PathOf).Distinct().Count(_workspace.Reread) > 0;

    private void WatchFiles()
    {
        if (_client.Workspace?.DidChangeWatchedFiles?.Value == true)
        {
            // A folder that is deleted is told of once, under its own name, which says nothing of what lay in it.
            const int Deleted = 4;
            var watched = new WatchedFilesRegistration([new("**/*" + PolicyScan.Extension), new("**/" + EditorConfigs.FileName), new("**/" + IgnoreRules.FileName), new("**/*" + ProjectFolders.Extension), new("**/*", Deleted)]);
            _connection.Request(
                "client/registerCapability",
                new RegistrationParams([new Registration("policies", "workspace/didChangeWatchedFiles", watched)]),
                ProtocolJson.Default.RegistrationParams);
        }
    }

    private void Ask(string method) => _connection.Request<object>(method, null, null);

    private void Log(string message) => _connection.Notify("window/logMessage", new LogMessageParams(1, message), ProtocolJson.Default.LogMessageParams);

    private static T Read<T>(JsonElement parameters, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        (parameters.ValueKind == JsonValueKind.Undefined ? default : parameters.Deserialize(type)) ?? throw new JsonException("Parameters are missing.");
}
