using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PolicyLint.Hosting.Telemetry;

namespace PolicyLint.Hosting.Escalations;

/// <summary>
/// Sends what has been written, on any number of nodes: of each case the first notice that is not sent, never a later one. A round claims
/// notices with one conditional update, of which of two nodes only one succeeds, sends them, and marks each as sent.
/// </summary>
/// <typeparam name="TContext">The app's context.</typeparam>
internal sealed partial class NoticeDispatcher<TContext>(
    IServiceScopeFactory scopes, NoticeBell bell, TimeProvider time, IOptions<EscalationOptions> options, ILogger<NoticeDispatcher<TContext>> log) : BackgroundService
    where TContext : DbContext
{
    /// <summary>Sends all that can be sent now.</summary>
    /// <returns>How many notices were sent.</returns>
    internal async Task<int> DispatchAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        for (int claimed = 1; claimed > 0;)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            (claimed, int taken) = await RoundAsync(scope.ServiceProvider, cancellationToken);
            sent += taken;
        }

        return sent;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(options.Value.SweepEvery, time, stoppingToken);
                await DispatchAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // A database that is away comes back; what it holds is claimed again when the claim has run out.
                LogRoundFailed(e);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task<(int Claimed, int Sent)> RoundAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<TContext>();
        IReadOnlyList<EscalationNotice> claimed = await ClaimAsync(db, cancellationToken);
        int sent = 0;
        foreach (EscalationNotice notice in claimed)
        {
            using Activity? activity = PolicyTelemetry.Source.StartActivity("notice send", ActivityKind.Producer);
            activity?.SetTag("notice.key", notice.Key).SetTag("notice.recipient", notice.Recipient);
            try
            {
                // A scope of its own: what one notice leaves in the receiver's context is not the next one's.
                await using AsyncServiceScope own = scopes.CreateAsyncScope();
                await own.ServiceProvider.GetRequiredService<INoticeReceiver>().ReceiveAsync(notice, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotReceived(notice.Key, e);
                PolicyTelemetry.NoticesFailed.Add(1, new("policy", notice.Policy), new("ladder", notice.Ladder));
                await PutBackAsync(db, notice, cancellationToken);
                continue;
            }

            await MarkSentAsync(db, notice, cancellationToken);
            sent++;
        }

        return (claimed.Count, sent);
    }

    private async Task<IReadOnlyList<EscalationNotice>> ClaimAsync(TContext db, CancellationToken cancellationToken)
    {
        DateTimeOffset now = Instants.Now(time);
        DateTimeOffset until = Instants.Kept(now + options.Value.ClaimFor);
        IQueryable<EscalationNotice> free = db.Set<EscalationNotice>().Where(n => n.SentAt == null && (n.ClaimedUntil == null || n.ClaimedUntil < now));
        Guid[] cases = await free
            .Where(n => !db.Set<EscalationNotice>().Any(e => e.CaseId == n.CaseId && e.Sequence < n.Sequence && e.SentAt == null))
            .OrderBy(n => n.DueAt).ThenBy(n => n.CaseId)
            .Take(options.Value.NoticesAtATime)
            .Select(n => n.CaseId)
            .ToArrayAsync(cancellationToken);
        if (cases.Length == 0)
        {
            return [];
        }

        var claim = Guid.CreateVersion7(now);
        await free
            .Where(n => cases.Contains(n.CaseId) && !db.Set<EscalationNotice>().Any(e => e.CaseId == n.CaseId && e.Sequence < n.Sequence && e.SentAt == null))
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.Claim, claim).SetProperty(n => n.ClaimedUntil, until), cancellationToken);
        return await db.Set<EscalationNotice>().AsNoTracking().Where(n => n.Claim == claim && n.SentAt == null)
            .OrderBy(n => n.DueAt).ThenBy(n => n.CaseId).ToListAsync(cancellationToken);
    }

    private async Task MarkSentAsync(TContext db, EscalationNotice notice, CancellationToken cancellationToken)
    {
        DateTimeOffset now = Instants.Now(time);
        await Row(db, notice).ExecuteUpdateAsync(s => s.SetProperty(n => n.SentAt, now).SetProperty(n => n.Attempts, n => n.Attempts + 1), cancellationToken);
        PolicyTelemetry.NoticesSent.Add(1, new("policy", notice.Policy), new("ladder", notice.Ladder), new("kind", notice.Kind.ToString()));
        PolicyTelemetry.NoticeDelay.Record(Math.Max(0, (now - notice.DueAt).TotalSeconds), new("policy", notice.Policy), new("ladder", notice.Ladder));
    }

    private async Task PutBackAsync(TContext db, EscalationNotice notice, CancellationToken cancellationToken)
    {
        DateTimeOffset again = Instants.Kept(time.GetUtcNow() + (options.Value.RetryAfter * Math.Pow(2, Math.Min(notice.Attempts, 6))));
        await Row(db, notice).ExecuteUpdateAsync(s => s.SetProperty(n => n.ClaimedUntil, again).SetProperty(n => n.Attempts, n => n.Attempts + 1), cancellationToken);
    }

    private static IQueryable<EscalationNotice> Row(TContext db, EscalationNotice notice) =>
        db.Set<EscalationNotice>().Where(n => n.CaseId == notice.CaseId && n.Sequence == notice.Sequence && n.SentAt == null);

    [LoggerMessage(LogLevel.Warning, "Notice {Key} was not received; it is tried again.")]
    private partial void LogNotReceived(string key, Exception e);

    [LoggerMessage(LogLevel.Warning, "A round of notices failed; it is tried again.")]
    private partial void LogRoundFailed(Exception e);
}
