using System.Globalization;
using PolicyLint.Hosting.Escalations;

namespace PolicyLint.Hosting.Worker;

/// <summary>Sends notices over HTTP; anything but success is a failure.</summary>
internal sealed class HttpReceiver(HttpClient client, TimeProvider clock) : INoticeReceiver
{
    public async Task ReceiveAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        string line = string.Join(' ', notice.Key, notice.About, notice.Sequence.ToString(CultureInfo.InvariantCulture), notice.Recipient, notice.DueAt.ToString("O"), clock.GetUtcNow().ToString("O"));
        using HttpResponseMessage response = await client.PostAsync("notices", new StringContent(line), cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
