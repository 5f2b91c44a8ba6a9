using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace PolicyLint.Hosting.Escalations;

/// <summary>
/// Looks after what no job does: it sets the jobs of open cases when the scheduler of this node keeps them in memory, and advances
/// cases that are overdue, oldest first, because a job was lost with its process, or with the database between two transactions.
/// </summary>
/// <typeparam name="TContext">The app's context.</typeparam>
internal sealed partial class EscalationSweep<TContext>(
    IServiceScopeFactory scopes, ISchedulerFactory schedulers, LadderJobs jobs, TimeProvider time, IOptions<EscalationOptions> options, ILogger<EscalationSweep<TContext>> log) : BackgroundService
    where TContext : DbContext
{
    private const int AtATime = 200;

    /// <summary>Advances what is overdue.</summary>
    /// <returns>How many notices were written.</returns>
    internal async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset before = Instants.Kept(time.GetUtcNow() - options.Value.SweepAfter);
        int written = 0;
        Guid[] overdue = [.. await ClimbingAsync(c => c.Where(c => c.NextAt <= before).OrderBy(c => c.NextAt).Take(AtATime).Select(c => c.Id), cancellationToken)];

        // The oldest, but in no order: nodes that sweep at once are seldom at the same case. Notices go out by when they were due.
        Random.Shared.Shuffle(overdue);
        foreach (Guid id in overdue)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            try
            {
                written += await scope.ServiceProvider.GetRequiredService<IEscalations>().AdvanceAsync(id, cancellationToken);
            }
            catch (Exception e) when (e is KeyNotFoundException or ArgumentOutOfRangeException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
            {
                // One case whose ladder is gone does not keep the others waiting.
                LogNotAdvanced(id, e);
            }
        }

        return written;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool isSet = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isSet)
                {
                    await SetJobsAsync(stoppingToken);
                    isSet = true;
                }

                await SweepAsync(stoppingToken);
                await Task.Delay(options.Value.SweepEvery, time, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogSweepFailed(e);
                await Task.Delay(options.Value.SweepEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task SetJobsAsync(CancellationToken cancellationToken)
    {
        IScheduler scheduler = await schedulers.GetScheduler(cancellationToken);
        if ((await scheduler.GetMetadata(cancellationToken)).JobStorePersistent)
        {
            return;
        }

        foreach ((Guid id, DateTimeOffset? at) in await ClimbingAsync(c => c.Where(c => c.NextAt != null).Select(c => new ValueTuple<Guid, DateTimeOffset?>(c.Id, c.NextAt)), cancellationToken))
        {
            await jobs.SetAsync(id, at, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<T>> ClimbingAsync<T>(Func<IQueryable<EscalationCase>, IQueryable<T>> query, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<TContext>().Set<EscalationCase>().AsNoTracking().Where(c => c.State == EscalationState.Climbing)).ToListAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Escalation {Id} could not be advanced.")]
    private partial void LogNotAdvanced(Guid id, Exception e);

    [LoggerMessage(LogLevel.Warning, "A sweep of escalations failed; it is tried again.")]
    private partial void LogSweepFailed(Exception e);
}
