using System.Collections.Concurrent;
using PolicyLint.Hosting.Escalations;

namespace PolicyLint.Hosting.Tests;

/// <summary>Receives notices, and can be made to fail before or after it has one.</summary>
internal sealed class RecordingReceiver : INoticeReceiver
{
    private readonly ConcurrentQueue<EscalationNotice> _received = new();

    internal IReadOnlyList<EscalationNotice> Received => [.. _received];

    internal Func<EscalationNotice, Exception?> Refuses { get; set; } = _ => null;

    internal Func<EscalationNotice, Exception?> DiesAfter { get; set; } = _ => null;

    public async Task ReceiveAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (Refuses(notice) is { } refusal)
        {
            throw refusal;
        }

        _received.Enqueue(notice);
        if (DiesAfter(notice) is { } death)
        {
            throw death;
        }
    }
}
