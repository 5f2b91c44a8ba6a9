using Quartz;

namespace PolicyLint.Hosting.Escalations;

/// <summary>The job of a case: at its next instant it advances. It carries no state; run twice, late or for nothing, it does no harm.</summary>
internal sealed class LadderJob(IEscalations escalations) : IJob
{
    internal const string Group = "policylint.escalations";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await escalations.AdvanceAsync(Guid.ParseExact(context.JobDetail.Key.Name, "N"), cancellationToken);
}
