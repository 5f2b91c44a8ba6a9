using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Escalations;
using ServiceDesk.Data;

namespace ServiceDesk.Cases;

/// <summary>Notices go to the desk's own inbox; under its key each is there once.</summary>
public sealed class InboxReceiver(DeskContext db) : INoticeReceiver
{
    /// <inheritdoc/>
    public async Task ReceiveAsync(EscalationNotice notice, CancellationToken cancellationToken)
    {
        if (await db.Inbox.AnyAsync(n => n.Key == notice.Key, cancellationToken))
        {
            return;
        }

        db.Add(new InboxNotice
        {
            Key = notice.Key,
            Recipient = notice.Recipient,
            CaseNumber = notice.About,
            Text = notice.Kind == NoticeKind.StepBegan
                ? $"{notice.Recipient} has the case{(notice.ActBy is { } by ? $" until {DeskTime.Moment(by)}" : string.Empty)}."
                : "Nobody has answered on any step.",
            DueAt = notice.DueAt,
        });
        await db.SaveChangesAsync(cancellationToken);
    }
}
