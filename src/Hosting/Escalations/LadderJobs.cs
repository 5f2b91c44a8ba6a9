using Microsoft.Extensions.Logging;
using Quartz;

namespace PolicyLint.Hosting.Escalations;

/// <summary>
/// One durable Quartz job, and for each open case one trigger of it: the case's next instant. The tables are the truth and the triggers
/// follow them, so that one that is lost costs a sweep and no notice.
/// </summary>
internal sealed partial class LadderJobs(ISchedulerFactory schedulers, ILogger<LadderJobs> log)
{
    internal const string Group = "policylint.escalations";

    private static readonly JobKey Job = new("advance", Group);

    private int _isAdded;

    /// <summary>Sets, moves or removes the trigger of a case. It never fails: the sweep finds what has none.</summary>
    internal async Task SetAsync(Guid id, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        try
        {
            IScheduler scheduler = await schedulers.GetScheduler(cancellationToken);
            var key = new TriggerKey(id.ToString("N"), Group);
            if (at is not { } next)
            {
                await scheduler.UnscheduleJob(key, cancellationToken);
                return;
            }

            if (Interlocked.CompareExchange(ref _isAdded, 1, 0) == 0)
            {
                await AddJobAsync(scheduler, cancellationToken);
            }

            await scheduler.ScheduleTrigger(
                TriggerBuilder.Create().WithIdentity(key).ForJob(Job).StartAt(next).WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build(),
                TriggerConflict.Replace,
                cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Volatile.Write(ref _isAdded, 0);
            LogNotSet(id, at, e);
        }
    }

    private static async Task AddJobAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        IJobDetail job = JobBuilder.Create<LadderJob>().WithIdentity(Job).StoreDurably().RequestRecovery().Build();
        await scheduler.AddJob(job, AddJobOptions.Replacing, cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "The trigger of escalation {Id} for {At} could not be set; the sweep takes it up when it is due.")]
    private partial void LogNotSet(Guid id, DateTimeOffset? at, Exception e);
}
