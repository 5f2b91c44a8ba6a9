using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyLint.Hosting.Policies;

namespace PolicyLint.Hosting.Decisions;

/// <summary>Keeps the text of a policy before its first decision is kept; asks the database once a text and process.</summary>
/// <typeparam name="TContext">The app's context.</typeparam>
internal sealed class KeptTexts<TContext>(IServiceScopeFactory scopes, PolicyShelf shelf, TimeProvider time)
    where TContext : DbContext
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);

    internal async ValueTask KeepAsync(AuditedDecision decision, CancellationToken cancellationToken)
    {
        if (_kept.ContainsKey(decision.TextHash))
        {
            return;
        }

        // A context of its own: the text stays, whatever becomes of the decision.
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        TContext db = scope.ServiceProvider.GetRequiredService<TContext>();
        if (!await IsKeptAsync(db, decision.TextHash, cancellationToken))
        {
            db.Add(new KeptPolicyText
            {
                Hash = decision.TextHash,
                Policy = decision.Policy,
                Version = decision.Version,
                Text = shelf[decision.Policy, decision.Version].Text,
                KeptAt = Instants.Now(time),
            });
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another node may have kept it at the same instant; if it is not there, it is a failure all the same.
                if (!await IsKeptAsync(db, decision.TextHash, cancellationToken))
                {
                    throw;
                }
            }
        }

        _kept.TryAdd(decision.TextHash, true);
    }

    private static Task<bool> IsKeptAsync(TContext db, string hash, CancellationToken cancellationToken) =>
        db.Set<KeptPolicyText>().AnyAsync(t => t.Hash == hash, cancellationToken);
}
