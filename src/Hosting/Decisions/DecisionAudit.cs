using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Policies;

namespace PolicyLint.Hosting.Decisions;

/// <summary>
/// Keeps decisions in the app's database, in the app's own transaction: a decision is saved together with whatever else the context
/// has been given, the case for one, or not at all.
/// </summary>
/// <typeparam name="TContext">The app's context; its model has <see cref="PolicyModelBuilderExtensions.AddPolicyTables"/>.</typeparam>
internal sealed class DecisionAudit<TContext>(TContext db, KeptTexts<TContext> texts, PolicyShelf shelf) : IDecisionAudit
    where TContext : DbContext
{
    /// <inheritdoc/>
    public async ValueTask KeepAsync(AuditedDecision decision, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decision);
        await texts.AddAsync(db, shelf[decision.Policy, decision.Version], cancellationToken);
        db.Add(decision);
        await db.SaveChangesAsync(cancellationToken);
    }
}
