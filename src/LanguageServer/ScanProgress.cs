using System.Text.Json;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Protocol;

namespace PolicyLint.LanguageServer;

/// <summary>Tells the client how far the reading of a large folder is; of a small one, nothing.</summary>
/// <param name="connection">To the client.</param>
/// <param name="token">What the client knows the work by.</param>
/// <param name="isOurs">Whether the token is the server's: then the client is told of it before it is used. It reads in order, so nothing waits for its answer.</param>
internal sealed class ScanProgress(RpcConnection connection, JsonElement token, bool isOurs)
{
    /// <summary>Fewer are read before anybody could look.</summary>
    private const int FewestFiles = 200;

    private readonly object _gate = new();
    private int _told = -1;
    private bool _isEnded;

    /// <summary>So many of so many files are read. May be called from any thread; the last call is the one with all of them.</summary>
    public void Report(int done, int all)
    {
        if (all < FewestFiles)
        {
            return;
        }

        lock (_gate)
        {
            if (_isEnded)
            {
                return; // The report of another file that was overtaken, or a second folder: one token tells of one work.
            }

            if (_told < 0)
            {
                _told = 0;
                if (isOurs)
                {
                    connection.Request("window/workDoneProgress/create", new WorkDoneProgressCreateParams(token.GetString()!), ProtocolJson.Default.WorkDoneProgressCreateParams);
                }

                Tell(new WorkDoneProgress("begin", "Reading policies", $"{all} files", 0));
            }

            int percent = (int)(100L * done / all);
            if (done == all)
            {
                _isEnded = true;
                Tell(new WorkDoneProgress("end", Message: $"{all} files"));
            }
            else if (percent >= _told + 10)
            {
                _told = percent;
                Tell(new WorkDoneProgress("report", Message: $"{done} of {all}", Percentage: percent));
            }
        }
    }

    private void Tell(WorkDoneProgress value) => connection.Notify("$/progress", new ProgressParams(token, value), ProtocolJson.Default.ProgressParams);
}
