using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Policies;
using PolicyLint.Hosting.Telemetry;

namespace PolicyLint.Hosting.Escalations;

/// <summary>Cases on their ladders, in the app's database.</summary>
/// <typeparam name="TContext">The app's context.</typeparam>
internal sealed class Escalations<TContext>(TContext db, PolicyShelf shelf, LadderJobs jobs, NoticeBell bell, TimeProvider time) : IEscalations, ILadderAdvance
    where TContext : DbContext
{
    /// <summary>Two nodes at one case is common, three in a row is chance; what fails so often has another cause.</summary>
    private const int Attempts = 6;

    /// <inheritdoc/>
    public async Task<EscalationCase> OpenAsync(PolicyInfo policy, EscalationLadder ladder, string about, DateTimeOffset? openedAt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(ladder);
        ArgumentNullException.ThrowIfNull(about);
        DateTimeOffset now = Instants.Now(time);
        var opened = new EscalationCase
        {
            Id = Guid.CreateVersion7(now),
            Policy = policy.Name,
            Version = policy.Version,
            Ladder = shelf.Ladder(policy.Name, policy.Version, ladder.Name).Name,
            About = about,
            OpenedAt = openedAt is { } at ? Instants.Kept(at) : now,
        };
        db.AddRange(LadderPlan.Advance(opened, ladder, now));
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        await FollowAsync(opened, true, opened.NextAt is not null, cancellationToken);
        return opened;
    }

    /// <inheritdoc/>
    public Task<EscalationCase> AcknowledgeAsync(Guid id, string by, CancellationToken cancellationToken = default) => ChangeAsync(id, (c, now) =>
    {
        EscalationStep? running = c.StatusOn(LadderOf(c), now).Current?.Step;
        if (c.State == EscalationState.Climbing && running is not null && !c.AcknowledgedBy.Contains(by))
        {
            c.AcknowledgedBy = [.. c.AcknowledgedBy, by];
            if (c.AcknowledgedBy.Count >= running.AnyOf)
            {
                Rest(c, EscalationState.Acknowledged, now);
            }
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<EscalationCase> PauseAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, (c, now) =>
    {
        if (c.State == EscalationState.Climbing)
        {
            Rest(c, EscalationState.Paused, now);
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<EscalationCase> ResumeAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, (c, now) =>
    {
        if (c.RestsSince is { } since)
        {
            c.Rests = [.. c.Rests, new Pause(since, now > since ? now : since)];
            c.RestsSince = null;
            c.AcknowledgedBy = [];
            c.State = EscalationState.Climbing;
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task<EscalationCase> CloseAsync(Guid id, CancellationToken cancellationToken = default) => ChangeAsync(id, static (c, now) =>
    {
        if (c.IsOpen)
        {
            c.State = EscalationState.Closed;
            c.NextAt = null;
            c.OverAt = now;
        }
    }, cancellationToken, mayBeOver: true);

    /// <inheritdoc/>
    public async Task<int> AdvanceAsync(Guid id, CancellationToken cancellationToken = default)
    {
        int before = (await db.Set<EscalationCase>().FindAsync([id], cancellationToken))?.Reached ?? 0;
        return (await AdvanceAsync(id, setsTrigger: true, cancellationToken))?.Reached - before ?? 0;
    }

    /// <inheritdoc/>
    public async Task<EscalationCase?> AdvanceAsync(Guid id, bool setsTrigger, CancellationToken cancellationToken)
    {
        using Activity? activity = PolicyTelemetry.Source.StartActivity("ladder advance");
        activity?.SetTag("escalation.id", id);
        return await db.Set<EscalationCase>().FindAsync([id], cancellationToken) is null
            ? null
            : await ChangeAsync(id, static (_, _) => { }, cancellationToken, mayBeOver: true, setsTrigger);
    }

    private static void Rest(EscalationCase resting, EscalationState state, DateTimeOffset now)
    {
        resting.State = state;
        resting.RestsSince = now;
        resting.NextAt = null;
    }

    private EscalationLadder LadderOf(EscalationCase of) => shelf.Ladder(of.Policy, of.Version, of.Ladder);

    private async Task<EscalationCase> ChangeAsync(Guid id, Action<EscalationCase, DateTimeOffset> change, CancellationToken cancellationToken, bool mayBeOver = false, bool setsTrigger = true)
    {
        EscalationCase changed = await db.Set<EscalationCase>().FindAsync([id], cancellationToken)
            ?? throw new InvalidOperationException($"There is no escalation {id}.");
        for (int attempt = 1; ; attempt++)
        {
            if (!changed.IsOpen && !mayBeOver)
            {
                throw new InvalidOperationException($"The escalation of {changed.About} is over.");
            }

            DateTimeOffset? before = changed.NextAt;

            // What was due before stands; what the change makes due comes after it.
            DateTimeOffset now = Instants.Now(time);
            EscalationLadder ladder = LadderOf(changed);
            List<EscalationNotice> notices = [.. LadderPlan.Advance(changed, ladder, now)];
            change(changed, now);
            notices.AddRange(LadderPlan.Advance(changed, ladder, now));
            db.AddRange(notices);
            if (db.Entry(changed).State == EntityState.Modified)
            {
                changed.Revision++;
            }

            try
            {
                await db.SaveChangesAsync(cancellationToken);
                await FollowAsync(changed, notices.Count > 0, setsTrigger && changed.NextAt != before, cancellationToken);
                return changed;
            }
            catch (DbUpdateException conflict) when (attempt < Attempts && conflict.Entries.All(e => e.Entity is EscalationCase or EscalationNotice))
            {
                // Another node was here first, and its notices are written: look at the case as it left it.
                foreach (EscalationNotice notice in notices)
                {
                    db.Entry(notice).State = EntityState.Detached;
                }

                await db.Entry(changed).ReloadAsync(cancellationToken);
            }
        }
    }

    private async Task FollowAsync(EscalationCase changed, bool rings, bool setsTrigger, CancellationToken cancellationToken)
    {
        if (rings)
        {
            bell.Ring();
        }

        if (setsTrigger)
        {
            await jobs.SetAsync(changed.Id, changed.NextAt, cancellationToken);
        }
    }
}
