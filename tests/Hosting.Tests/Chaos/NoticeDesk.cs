using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using PolicyLint.TestKit;

namespace PolicyLint.Hosting.Tests.Chaos;

/// <summary>Where the nodes send notices: it takes each key once and counts what comes again, as any receiver is to do.</summary>
internal sealed class NoticeDesk : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, bool> _keys = new();
    private readonly ConcurrentQueue<ArrivedNotice> _arrived = new();
    private readonly Task _loop;
    private int _again;

    internal NoticeDesk(int port)
    {
        Address = $"http://127.0.0.1:{port}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _loop = Task.Run(ListenAsync);
    }

    internal string Address { get; }

    /// <summary>What has arrived, each key once, in the order of arrival.</summary>
    internal IReadOnlyCollection<ArrivedNotice> Arrived => _arrived;

    /// <summary>How many came a second time under a key that was here.</summary>
    internal int Again => _again;

    public void Dispose()
    {
        _listener.Stop();
        _loop.Wait(Watchdog.Patience);
        _listener.Close();
    }

    private async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            // One at a time: the order of arrival is what is being proved.
            using var reader = new StreamReader(context.Request.InputStream);
            string[] parts = (await reader.ReadToEndAsync()).Split(' ');
            if (_keys.TryAdd(parts[0], true))
            {
                _arrived.Enqueue(new ArrivedNotice(parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3], Instant(parts[4]), Instant(parts[5])));
            }
            else
            {
                Interlocked.Increment(ref _again);
            }

            context.Response.StatusCode = 204;
            context.Response.Close();
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
