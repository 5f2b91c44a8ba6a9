using Microsoft.Extensions.Logging;
using Quartz;

namespace PolicyLint.Hosting.Escalations;

/// <summary>One durable Quartz job for each case, with one trigger: its next instant. The tables are the truth and the jobs follow them, so that a job that is lost costs a sweep and no notice.</summary>
internal sealed partial class LadderJobs(ISchedulerFactory schedulers, ILogger<LadderJobs> log)
{
    /// <summary>Sets, moves or removes the job of a case. It never fails: the sweep finds what has no job.</summary>
    internal async Task SetAsync(Guid id, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        try
        {
            IScheduler scheduler = await schedulers.GetScheduler(cancellationToken);
            var job = new JobKey(id.ToString("N"), LadderJob.Group);
            if (at is not { } next)
            {
                await scheduler.DeleteJob(job, cancellationToken);
                return;
            }

            await scheduler.ScheduleJob(
                JobBuilder.Create<LadderJob>().WithIdentity(job).StoreDurably().RequestRecovery().Build(),
                TriggerBuilder.Create().WithIdentity(job.Name, job.Group).ForJob(job).StartAt(next)
                    .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires)).Build(),
                ScheduleJobOptions.Replacing,
                cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogNotSet(id, at, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The job of escalation {Id} for {At} could not be set; the sweep takes it up when it is due.")]
    private partial void LogNotSet(Guid id, DateTimeOffset? at, Exception e);
}
