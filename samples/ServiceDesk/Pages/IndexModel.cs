using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ServiceDesk.Cases;
using ServiceDesk.Data;

namespace ServiceDesk.Pages;

/// <summary>The cases that the user may see, and what waits for the user.</summary>
public sealed class IndexModel(RefundDesk desk, DeskContext db) : PageModel
{
    /// <summary>Who looks.</summary>
    public DeskUser Who { get; private set; } = null!;

    /// <summary>The cases.</summary>
    public IReadOnlyList<CaseView> Cases { get; private set; } = [];

    /// <summary>Notices to the user's roles about cases that still wait for them.</summary>
    public IReadOnlyList<InboxNotice> Inbox { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <returns>Done once they are read.</returns>
    public async Task OnGetAsync()
    {
        Who = DeskUser.Of(User);
        Cases = await desk.ListAsync(Who, HttpContext.RequestAborted);
        string[] waiting = [.. Cases.Where(c => c.MayAcknowledge).Select(c => c.Case.Number)];
        string[] roles = [.. Who.Roles.Select(r => r.Name)];
        Inbox = await db.Inbox.AsNoTracking().Where(n => roles.Contains(n.Recipient) && waiting.Contains(n.CaseNumber)).OrderBy(n => n.DueAt).Take(10).ToListAsync(HttpContext.RequestAborted);
    }
}
