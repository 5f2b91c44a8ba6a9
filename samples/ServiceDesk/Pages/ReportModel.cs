using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ServiceDesk.Data;
using ServiceDesk.Reports;

namespace ServiceDesk.Pages;

/// <summary>The desk's promises, kept and broken.</summary>
public sealed class ReportModel(DeskContext db, TimeProvider time) : PageModel
{
    /// <summary>The figures.</summary>
    public PromiseReport Report { get; private set; } = null!;

    /// <summary>The plot of the weeks.</summary>
    public IHtmlContent Weeks => WeekPlot.Of(Report);

    /// <summary>The plot of the hours.</summary>
    public IHtmlContent Hours => HoursPlot.Of(Report);

    /// <summary>Works it out.</summary>
    /// <returns>Done once the cases are read.</returns>
    public async Task OnGetAsync()
    {
        DateTimeOffset now = time.GetUtcNow();
        DateTimeOffset since = now.AddDays(-7 * PromiseReport.WeeksShown);
        Report = PromiseReport.Of(await db.Cases.AsNoTracking().Where(c => c.ReceivedAt >= since).ToListAsync(HttpContext.RequestAborted), now);
    }
}
