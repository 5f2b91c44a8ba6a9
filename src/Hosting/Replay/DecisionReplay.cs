using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Decisions;

namespace PolicyLint.Hosting.Replay;

/// <summary>Decides kept decisions again: by the text that decided them, as a proof of the audit, or by another, to see whom a change would touch.</summary>
/// <typeparam name="TContext">The context with the audit's tables.</typeparam>
public sealed class DecisionReplay<TContext>(TContext db)
    where TContext : DbContext
{
    /// <summary>Every kept decision, decided again by the very text that was kept with it. One that does not agree is a fault: of the audit, of the generated code, or of somebody's hand in the table.</summary>
    /// <param name="cancellationToken">Stops between decisions.</param>
    /// <returns>The decisions, oldest first.</returns>
    public async IAsyncEnumerable<ReplayedDecision> ByKeptTextAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // All texts first: a connection has one question at a time.
        Dictionary<string, string> texts = await db.Set<KeptPolicyText>().AsNoTracking().ToDictionaryAsync(t => t.Hash, t => t.Text, cancellationToken);
        Dictionary<string, PolicyEdition> editions = [];
        await foreach (AuditedDecision kept in db.Set<AuditedDecision>().AsNoTracking().OrderBy(d => d.DecidedAt).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (!editions.TryGetValue(kept.TextHash, out PolicyEdition? edition))
            {
                editions.Add(kept.TextHash, edition = PolicyEdition.Read(texts[kept.TextHash]));
            }

            yield return Replay(kept, edition);
        }
    }

    /// <summary>The last decision about each of some cases, decided by another text: who would now be told something else.</summary>
    /// <param name="cases">The app's keys of the cases: those that are still open.</param>
    /// <param name="next">The other text.</param>
    /// <param name="cancellationToken">Stops between decisions.</param>
    /// <returns>Those that would be decided otherwise, in the order of the cases.</returns>
    public async Task<IReadOnlyList<ReplayedDecision>> DecidedOtherwiseAsync(IReadOnlyCollection<string> cases, PolicyEdition next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(next);
        var otherwise = new List<ReplayedDecision>();
        foreach (string about in cases)
        {
            AuditedDecision? last = await db.Set<AuditedDecision>().AsNoTracking()
                .Where(d => d.About == about && d.Policy == next.Name)
                .OrderByDescending(d => d.DecidedAt).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
            if (last is not null && Replay(last, next) is { Agrees: false } changed)
            {
                otherwise.Add(changed);
            }
        }

        return otherwise;
    }

    /// <summary>A text that was kept.</summary>
    /// <param name="hash">Its key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The edition.</returns>
    public async Task<PolicyEdition> EditionAsync(string hash, CancellationToken cancellationToken = default) =>
        PolicyEdition.Read((await db.Set<KeptPolicyText>().AsNoTracking().SingleAsync(t => t.Hash == hash, cancellationToken)).Text);

    private static ReplayedDecision Replay(AuditedDecision kept, PolicyEdition edition)
    {
        try
        {
            return new ReplayedDecision(kept, edition.Decide(kept.Request, kept.Inputs, kept.On).DifferencesFrom(kept));
        }
        catch (InvalidOperationException undecidable)
        {
            // A case that the other text cannot even be asked about is decided otherwise: it is told, and why.
            return new ReplayedDecision(kept, [undecidable.Message]);
        }
    }
}
