using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyLint.Hosting.Policies;

namespace PolicyLint.Hosting.Decisions;

/// <summary>Keeps the texts of the app's policies: when the host starts, so that no decision waits for it; before that, in the transaction of the decision itself.</summary>
/// <typeparam name="TContext">The app's context.</typeparam>
internal sealed class KeptTexts<TContext>(IServiceScopeFactory scopes, PolicyShelf shelf, TimeProvider time) : IHostedService
    where TContext : DbContext
{
    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (RegisteredPolicy policy in shelf.All)
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            TContext db = scope.ServiceProvider.GetRequiredService<TContext>();
            await AddAsync(db, policy, cancellationToken);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // Another node may have kept it at the same instant; if it is not there, it is a failure all the same.
                if (!await IsKeptAsync(db, policy, cancellationToken))
                {
                    throw;
                }
            }

            _kept.TryAdd(policy.TextHash, true);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds the text to a context, unless it is kept already.</summary>
    internal async ValueTask AddAsync(TContext db, RegisteredPolicy policy, CancellationToken cancellationToken)
    {
        if (_kept.ContainsKey(policy.TextHash))
        {
            return;
        }

        if (!await IsKeptAsync(db, policy, cancellationToken))
        {
            db.Add(new KeptPolicyText
            {
                Hash = policy.TextHash,
                Policy = policy.Info.Name,
                Version = policy.Info.Version,
                Text = policy.Text,
                KeptAt = Instants.Now(time),
            });
        }
        else if (db.Database.CurrentTransaction is null)
        {
            // Within a transaction it may be this very transaction that keeps it, and it may yet be rolled back.
            _kept.TryAdd(policy.TextHash, true);
        }
    }

    private static Task<bool> IsKeptAsync(TContext db, RegisteredPolicy policy, CancellationToken cancellationToken) =>
        db.Set<KeptPolicyText>().AnyAsync(t => t.Hash == policy.TextHash, cancellationToken);
}
