using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PolicyLint;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Escalations;
using ServiceDesk.Data;
using ServiceDesk.Policies;

namespace ServiceDesk.Cases;

/// <summary>What people do at the desk. Each act is one transaction, or a refusal and nothing stored; pages and calls both come through here.</summary>
public sealed class RefundDesk(DeskContext db, PolicyDecisions decisions, IEscalations escalations, WriteTurn turns, TimeProvider time)
{
    /// <summary>Takes a request in: decides it, keeps the decision, and puts what somebody has to act on on its ladder.</summary>
    /// <param name="form">The request; without mistakes.</param>
    /// <param name="user">Who takes it.</param>
    /// <param name="key">The key that came with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of the case.</returns>
    public Task<string> SubmitAsync(RefundForm form, DeskUser user, string key, CancellationToken cancellationToken = default)
    {
        string content = FormattableString.Invariant($"{form.Customer}|{form.Story}|{form.Amount}|{form.AgeDays}|{form.Receipt}|{form.Reason}|{form.Segment}");
        return OnceAsync(key, user, content, async () =>
        {
            int last = await db.Cases.MaxAsync(c => (int?)c.Id, cancellationToken) ?? 0;
            var refund = new RefundCase
            {
                Number = (1001 + last).ToString("'R-'0", CultureInfo.InvariantCulture),
                Customer = form.Customer!.Trim(),
                Story = form.Story!.Trim(),
                Amount = form.Amount!.Value,
                AgeDays = form.AgeDays!.Value,
                Receipt = form.Receipt,
                Reason = form.Reason!.Value,
                Segment = form.Segment!.Value,
                ReceivedAt = time.GetUtcNow(),
                Owner = user.Name,
            };
            db.Add(refund);
            Returns.RefundDecision decision = await decisions.DecideAsync(Returns.Info, refund.ToRequest(), Returns.Decide, Returns.Explain, new DecisionCase(user.Name, refund.Number), cancellationToken);
            if (decision.Verdict == Verdict.Deny)
            {
                refund.Status = CaseStatus.Refused;
                refund.RepliedAt = refund.ReceivedAt;
            }
            else
            {
                refund.EscalationId = (await escalations.OpenAsync(Returns.Info, Returns.Escalations.Complaint, refund.Number, refund.ReceivedAt, cancellationToken)).Id;
            }

            return refund.Number;
        }, cancellationToken);
    }

    /// <summary>Agrees to a refund, with a role that may. Once everybody whom the policy asks has agreed, the money goes back.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="user">Who agrees.</param>
    /// <param name="key">The key that came with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of the case.</returns>
    public Task<string> ApproveAsync(string number, DeskUser user, string key, CancellationToken cancellationToken = default) => OnceAsync(key, user, "approve " + number, async () =>
    {
        CaseView view = await FindAsync(number, user, cancellationToken);
        RefuseUnlessOpen(view, view.Case.Status == CaseStatus.Open);
        ServiceRole role = view.MayApproveAs ?? throw new DeskRefusal(403, view.WhyNotApprove!);
        view.Case.AgreedBy.Add(role.Name);
        view.Case.RepliedAt ??= view.Now;
        if (view.Missing.Count == 0)
        {
            await SettleAsync(view, user, cancellationToken);
        }

        view.Case.Revision++;
        return number;
    }, cancellationToken);

    /// <summary>Says yes where the policy says no, with a role that may bend the rule.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="because">Why.</param>
    /// <param name="user">Who bends.</param>
    /// <param name="key">The key that came with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of the case.</returns>
    public Task<string> BendAsync(string number, string? because, DeskUser user, string key, CancellationToken cancellationToken = default) => OnceAsync(key, user, $"bend {number} {because}", async () =>
    {
        if (because is not { Length: >= 1 and <= 500 } || string.IsNullOrWhiteSpace(because))
        {
            throw new DeskRefusal(400, "Say why the rule is bent, in at most 500 letters: the next who reads it will ask.");
        }

        CaseView view = await FindAsync(number, user, cancellationToken);
        RefuseUnlessOpen(view, view.Case.Status != CaseStatus.Refunded);
        if (view.MayBendAs is null)
        {
            throw new DeskRefusal(403, view.Decision.MayBeBentBy.IsEmpty ? "Nobody may bend this rule." : $"Only {string.Join(" or ", view.Decision.MayBeBentBy)} may bend this rule.");
        }

        view.Case.BentBecause = because.Trim();
        await SettleAsync(view, user, cancellationToken);
        view.Case.Revision++;
        return number;
    }, cancellationToken);

    /// <summary>Takes a case in hand: its ladder rests.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="user">Who.</param>
    /// <param name="key">The key that came with it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of the case.</returns>
    public Task<string> AcknowledgeAsync(string number, DeskUser user, string key, CancellationToken cancellationToken = default) => OnceAsync(key, user, "acknowledge " + number, async () =>
    {
        CaseView view = await FindAsync(number, user, cancellationToken);
        RefuseUnlessOpen(view, view.Case.Status == CaseStatus.Open);
        if (!view.MayAcknowledge)
        {
            throw new DeskRefusal(403, view.Ladder?.Role is { } role && view.Escalation!.State == EscalationState.Climbing ? $"This case waits for {role}." : "This case waits for nobody's answer.");
        }

        view.Case.RepliedAt ??= view.Now;
        view.Case.Revision++;
        await escalations.AcknowledgeAsync(view.Escalation!.Id, user.Name, cancellationToken);
        return number;
    }, cancellationToken);

    /// <summary>A case that the user may see.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="user">Who looks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The case.</returns>
    /// <exception cref="DeskRefusal">It is not there, or not the user's.</exception>
    public async Task<CaseView> FindAsync(string number, DeskUser user, CancellationToken cancellationToken = default)
    {
        RefundCase refund = await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancellationToken) ?? throw new DeskRefusal(404, "There is no such case.");
        if (!user.MaySee(refund.Owner))
        {
            throw new DeskRefusal(403, "This is another agent's case.");
        }

        EscalationCase? escalation = refund.EscalationId is { } id ? await db.FindAsync<EscalationCase>([id], cancellationToken) : null;
        return new CaseView(refund, escalation, user, time.GetUtcNow());
    }

    /// <summary>The cases that the user may see, those that are open first, then the newest.</summary>
    /// <param name="user">Who looks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The cases.</returns>
    public async Task<IReadOnlyList<CaseView>> ListAsync(DeskUser user, CancellationToken cancellationToken = default)
    {
        bool all = user.LeadsOthers;
        List<RefundCase> cases = await db.Cases.AsNoTracking().Where(c => all || c.Owner == user.Name)
            .OrderBy(c => c.Status == CaseStatus.Open ? 0 : 1).ThenByDescending(c => c.ReceivedAt).Take(100).ToListAsync(cancellationToken);
        Guid[] ids = [.. cases.Select(c => c.EscalationId).OfType<Guid>()];
        Dictionary<Guid, EscalationCase> climbing = await db.Set<EscalationCase>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        return [.. cases.Select(c => new CaseView(c, c.EscalationId is { } id ? climbing.GetValueOrDefault(id) : null, user, now))];
    }

    private static void RefuseUnlessOpen(CaseView view, bool isOpen)
    {
        if (!isOpen)
        {
            throw new DeskRefusal(409, view.Case.SettledBy is { } by ? $"This case was settled by {by} already." : "The policy has settled this case already.");
        }
    }

    private async Task SettleAsync(CaseView view, DeskUser user, CancellationToken cancellationToken)
    {
        view.Case.Status = CaseStatus.Refunded;
        view.Case.SettledBy = user.Name;
        view.Case.SettledAt = view.Now;
        view.Case.RepliedAt ??= view.Now;
        if (view.Case.EscalationId is { } id)
        {
            await escalations.CloseAsync(id, cancellationToken);
        }
    }

    /// <summary>Does something at most once for each key, in one transaction.</summary>
    private async Task<string> OnceAsync(string key, DeskUser user, string content, Func<Task<string>> act, CancellationToken cancellationToken)
    {
        if (key is not { Length: >= 8 and <= 100 })
        {
            throw new DeskRefusal(400, "A key of 8 to 100 letters tells a repeated request from a new one. Load the page again.");
        }

        using IDisposable? turn = await turns.TakeAsync(cancellationToken);
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        if (await db.Posts.FindAsync([key], cancellationToken) is { } known)
        {
            return known.By == user.Name && known.Content == hash ? known.CaseNumber : throw new DeskRefusal(422, "This key was used for something else.");
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            string number = await act();
            db.Posts.Add(new PostedForm { Key = key, By = user.Name, Content = hash, CaseNumber = number });
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return number;
        }
        catch (DbUpdateException)
        {
            // The same key, number or case at the same instant: the other was first, and nothing of this is stored.
            throw new DeskRefusal(409, "Somebody was at this at the same moment. Look again.");
        }
    }
}
