using Quartz;

namespace PolicyLint.Hosting.Escalations;

/// <summary>What is done at the next instant of a case: it advances. It carries no state; run twice, late or for nothing, it does no harm.</summary>
internal sealed class LadderJob(ILadderAdvance ladders, LadderJobs jobs) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        // A firing that another node has to recover runs under a trigger of its own, which names the one it stands for.
        string name = context.RecoveringTriggerKey is { } recovered ? recovered.Name : context.Trigger.Key.Name;
        Guid id = Guid.ParseExact(name, "N");
        if (await ladders.AdvanceAsync(id, setsTrigger: false, cancellationToken) is { NextAt: { } next })
        {
            // The trigger has fired and goes of itself: only a next one is set, whether or not this firing was of any use.
            await jobs.SetAsync(id, next, cancellationToken);
        }
    }
}
