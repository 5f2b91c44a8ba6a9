using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Policies;
using PolicyLint.Hosting.Replay;
using ServiceDesk.Data;
using ServiceDesk.Policies;

namespace ServiceDesk.Pages;

/// <summary>What another text of the policy would change; for those who lead.</summary>
[Authorize(Roles = "TeamLead,Director")]
public sealed class ChangesModel(PolicyShelf shelf, DeskContext db, DecisionReplay<DeskContext> replay) : PageModel
{
    /// <summary>The other text.</summary>
    [BindProperty, Required, StringLength(100_000)]
    public string? Text { get; set; }

    /// <summary>What changes; null before a comparison.</summary>
    public IReadOnlyList<string>? Changes { get; private set; }

    /// <summary>The open cases that would be decided otherwise.</summary>
    public IReadOnlyList<ReplayedDecision> Otherwise { get; private set; } = [];

    private string InForce => shelf[Returns.Info.Name, Returns.Info.Version].Text;

    /// <summary>Shows the text in force.</summary>
    public void OnGet() => Text = InForce;

    /// <summary>Compares.</summary>
    /// <returns>The page.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        PolicyEdition next;
        try
        {
            next = PolicyEdition.Read(Text!);
        }
        catch (InvalidOperationException broken)
        {
            ModelState.AddModelError(nameof(Text), broken.Message);
            return Page();
        }

        Changes = next.ChangesSince(PolicyEdition.Read(InForce));
        string[] open = await db.Cases.Where(c => c.Status != CaseStatus.Refunded).OrderBy(c => c.Number).Select(c => c.Number).ToArrayAsync(HttpContext.RequestAborted);
        Otherwise = await replay.DecidedOtherwiseAsync(open, next, HttpContext.RequestAborted);
        return Page();
    }
}
