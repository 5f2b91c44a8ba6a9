using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Escalations;
using ServiceDesk.Data;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>All that the desk has stored, to see that a refusal stored nothing.</summary>
/// <param name="Cases">Every case with its state.</param>
/// <param name="Decisions">How many decisions.</param>
/// <param name="Posts">How many forms were taken.</param>
/// <param name="Ladders">Every ladder with its state.</param>
internal sealed record DeskState(string Cases, int Decisions, int Posts, string Ladders)
{
    internal static Task<DeskState> OfAsync(DeskFactory desk) => desk.InScopeAsync<DeskContext, DeskState>(async db => new DeskState(
        string.Join(' ', await db.Cases.OrderBy(c => c.Id).Select(c => c.Number + c.Status + c.Revision + c.SettledBy).ToListAsync()),
        await db.Set<AuditedDecision>().CountAsync(),
        await db.Posts.CountAsync(),
        string.Join(' ', await db.Set<EscalationCase>().OrderBy(e => e.Id).Select(e => e.About + e.State).ToListAsync())));
}
