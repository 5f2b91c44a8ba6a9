using System.Buffers;
using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer;

/// <summary>
/// Has the client ask again for what it shows of a document, when something else than an edit of that document makes it another: an edit
/// of a policy that it uses, a file that has changed on disk. After an edit the client asks again for the document by itself.
/// </summary>
internal sealed class RefreshRequests
{
    private readonly IReadOnlyDictionary<string, string> _requests;
    private readonly Action<string> _ask;
    private readonly Action<string> _onTrouble;
    private readonly Dictionary<(string Method, string Path), Answered> _answered = [];
    private readonly object _gate = new();
    private WorkspaceSnapshot? _now;
    private CancellationTokenSource _work = new();

    private RefreshRequests(IReadOnlyDictionary<string, string> requests, Action<string> ask, Action<string> onTrouble) => (_requests, _ask, _onTrouble) = (requests, ask, onTrouble);

    /// <summary>Those for a client; null where it takes none.</summary>
    /// <param name="client">What it can do.</param>
    /// <param name="ask">Asks it, by the method of the request.</param>
    /// <param name="onTrouble">Told of a failure, after which the next change is looked at all the same.</param>
    public static RefreshRequests? For(ClientCapabilities client, Action<string> ask, Action<string> onTrouble)
    {
        var requests = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(client.Workspace?.CodeLens, "workspace/codeLens/refresh", "textDocument/codeLens");
        Add(client.Workspace?.InlayHint, "workspace/inlayHint/refresh", "textDocument/inlayHint");
        Add(client.Workspace?.SemanticTokens, "workspace/semanticTokens/refresh", "textDocument/semanticTokens/full", "textDocument/semanticTokens/range");
        return requests.Count == 0 ? null : new RefreshRequests(requests, ask, onTrouble);

        void Add(RefreshSupport? support, string request, params ReadOnlySpan<string> methods)
        {
            foreach (string method in support?.Value == true ? methods : [])
            {
                requests.Add(method, request);
            }
        }
    }

    /// <summary>The client has an answer.</summary>
    public void Remember(Feature feature, JsonElement parameters, WorkspaceSnapshot snapshot, RpcResult result)
    {
        if (!_requests.TryGetValue(feature.Method, out string? request))
        {
            return;
        }

        string path = DocumentUri.PathOf(parameters.GetProperty("textDocument").GetProperty("uri").GetString()!);
        var answered = new Answered(feature, parameters, path, request, Bytes(result), snapshot.Open.GetValueOrDefault(path)) { Policy = snapshot.FindPath(path)?.Policy };
        lock (_gate)
        {
            if (_now is not null && !IsOf(answered, _now))
            {
                // About a text that was edited meanwhile.
                return;
            }

            _answered[(feature.Method, path)] = answered;
            if (_now is null || _now == snapshot)
            {
                return;
            }
        }

        // What has changed meanwhile was compared without it.
        Compare();
    }

    /// <summary>The workspace is another now.</summary>
    public void Look(WorkspaceSnapshot snapshot)
    {
        lock (_gate)
        {
            _now = snapshot;
        }

        Compare();
    }

    private static byte[] Bytes(RpcResult result)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            result.Write(json);
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static bool IsOf(Answered answered, WorkspaceSnapshot now) => ReferenceEquals(answered.Document, now.Open.GetValueOrDefault(answered.Path));

    private static bool IsStale(Answered answered, WorkspaceSnapshot now, CancellationToken cancellationToken)
    {
        // What an edit leaves alone is bound once: the same policy has the same answer.
        PolicySymbol? policy = now.FindPath(answered.Path)?.Policy;
        if (policy == answered.Policy)
        {
            return false;
        }

        if (!Bytes(answered.Feature.Answer(answered.Parameters, now, cancellationToken)).AsSpan().SequenceEqual(answered.Bytes))
        {
            return true;
        }

        answered.Policy = policy;
        return false;
    }

    private void Compare()
    {
        WorkspaceSnapshot now;
        CancellationToken cancellationToken;
        Answered[] answered;
        lock (_gate)
        {
            now = _now!;
            Forget(one => !IsOf(one, now));
            _work.Cancel();
            _work = new CancellationTokenSource();
            cancellationToken = _work.Token;
            answered = [.. _answered.Values];
        }

        if (answered.Length > 0)
        {
            _ = Task.Run(() => Compare(answered, now, cancellationToken), CancellationToken.None);
        }
    }

    private void Compare(Answered[] all, WorkspaceSnapshot now, CancellationToken cancellationToken)
    {
        try
        {
            HashSet<string> requests = [.. all.Where(one => IsStale(one, now, cancellationToken)).Select(one => one.Request)];
            lock (_gate)
            {
                // Once asked for, it is the client's turn: nothing more of that kind until it has answers again.
                cancellationToken.ThrowIfCancellationRequested();
                Forget(one => requests.Contains(one.Request));
            }

            foreach (string request in requests)
            {
                _ask(request);
            }
        }
        catch (OperationCanceledException)
        {
            // It has changed once more, and is compared once more.
        }
        catch (Exception e)
        {
            _onTrouble("refresh: " + e);
        }
    }

    private void Forget(Predicate<Answered> isOver)
    {
        foreach (((string, string) key, Answered answered) in _answered)
        {
            if (isOver(answered))
            {
                _answered.Remove(key);
            }
        }
    }

    /// <summary>What the client shows.</summary>
    /// <param name="Feature">What answered it.</param>
    /// <param name="Parameters">What it asked.</param>
    /// <param name="Path">The document.</param>
    /// <param name="Request">The request that has it ask again.</param>
    /// <param name="Bytes">The answer.</param>
    /// <param name="Document">The text that the answer is about; null where the document is not open.</param>
    private sealed record Answered(Feature Feature, JsonElement Parameters, string Path, string Request, byte[] Bytes, OpenDocument? Document)
    {
        /// <summary>The policy that this was last known to be the answer for.</summary>
        public PolicySymbol? Policy { get; set; }
    }
}
