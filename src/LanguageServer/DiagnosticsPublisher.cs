using PolicyLint.LanguageServer.Features.DocumentDiagnostics;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer;

/// <summary>
/// Tells the client what is found in its open documents, after every change and without waiting for a pause: work on a text that has
/// changed meanwhile is dropped, and what the client knows already is not told again.
/// </summary>
internal sealed class DiagnosticsPublisher : IDisposable
{
    private readonly Action<PublishDiagnosticsParams> _publish;
    private readonly Action<string> _onTrouble;
    private readonly Dictionary<string, string> _told = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _news = new(0);
    private readonly CancellationTokenSource _end = new();
    private readonly object _gate = new();
    private WorkspaceSnapshot? _next;
    private string? _first;
    private CancellationTokenSource _work = new();

    /// <summary>A publisher with nothing to do yet.</summary>
    /// <param name="publish">Tells the client.</param>
    /// <param name="onTrouble">Told of a failure, after which the next change is looked at all the same.</param>
    public DiagnosticsPublisher(Action<PublishDiagnosticsParams> publish, Action<string> onTrouble)
    {
        _publish = publish;
        _onTrouble = onTrouble;
        new Thread(Run) { IsBackground = true, Name = "diagnostics" }.Start();
    }

    /// <summary>The workspace is another now.</summary>
    /// <param name="snapshot">The workspace.</param>
    /// <param name="changed">The document that the user is looking at: it comes first.</param>
    public void Look(WorkspaceSnapshot snapshot, string? changed)
    {
        lock (_gate)
        {
            _next = snapshot;
            _first = changed ?? _first;
            _work.Cancel();
        }

        _news.Release();
    }

    /// <summary>Ends the work.</summary>
    public void Dispose() => _end.Cancel();

    private void Run()
    {
        while (true)
        {
            try
            {
                _news.Wait(_end.Token);
                Publish();
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (OperationCanceledException)
            {
                // The text has changed meanwhile; the change has rung.
            }
            catch (Exception e)
            {
                _onTrouble("diagnostics: " + e);
            }
        }
    }

    private void Publish()
    {
        WorkspaceSnapshot? snapshot;
        string? first;
        CancellationToken cancellationToken;
        lock (_gate)
        {
            (snapshot, first, _next) = (_next, _first, null);
            _work = new CancellationTokenSource();
            cancellationToken = _work.Token;
        }

        if (snapshot is null)
        {
            return;
        }

        foreach (OpenDocument open in snapshot.Open.Values.OrderBy(d => d.Uri != first))
        {
            if (snapshot.FindPath(open.Text.Path) is { } document)
            {
                Tell(open, DiagnosticList.Of(document, cancellationToken));
            }
        }

        // What was closed is nobody's any more.
        foreach (string uri in _told.Keys.Except(snapshot.Open.Values.Select(d => d.Uri)).ToArray())
        {
            _told.Remove(uri);
            _publish(new PublishDiagnosticsParams(uri, null, []));
        }
    }

    private void Tell(OpenDocument document, Diagnostic[] diagnostics)
    {
        // With the version: a client drops what belongs to an older text.
        string told = document.Version + " " + DiagnosticList.ResultIdOf(diagnostics);
        if (_told.GetValueOrDefault(document.Uri) != told)
        {
            _told[document.Uri] = told;
            _publish(new PublishDiagnosticsParams(document.Uri, document.Version, diagnostics));
        }
    }
}
