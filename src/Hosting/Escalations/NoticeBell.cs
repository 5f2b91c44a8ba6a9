using System.Threading.Channels;

namespace PolicyLint.Hosting.Escalations;

/// <summary>Tells the dispatcher of this node that there may be notices, so that they go out at once and not with the next sweep.</summary>
internal sealed class NoticeBell
{
    private readonly Channel<bool> _rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Ring() => _rings.Writer.TryWrite(true);

    /// <summary>Waits for a ring, however many there were, or for the time to pass.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await _rings.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has passed: that is an answer too.
        }
    }
}
