using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceDesk.Cases;

namespace ServiceDesk.Pages.Cases;

/// <summary>A case: the decision with its reasons, the ladder, and what the user may do.</summary>
public sealed class DetailsModel(RefundDesk desk) : PageModel
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>Tells a form that is sent twice from two forms.</summary>
    public string Key { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Shows the case.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>Done once it is read.</returns>
    public async Task OnGetAsync(string number) => View = await desk.FindAsync(number, DeskUser.Of(User), HttpContext.RequestAborted);

    /// <summary>Agrees to the refund.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="key">The form's key.</param>
    /// <returns>The case.</returns>
    public Task<IActionResult> OnPostApproveAsync(string number, string key) => ActAsync(user => desk.ApproveAsync(number, user, key, HttpContext.RequestAborted));

    /// <summary>Bends the rule.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="key">The form's key.</param>
    /// <param name="because">Why.</param>
    /// <returns>The case.</returns>
    public Task<IActionResult> OnPostBendAsync(string number, string key, string? because) => ActAsync(user => desk.BendAsync(number, because, user, key, HttpContext.RequestAborted));

    /// <summary>Takes the case in hand.</summary>
    /// <param name="number">The number of the case.</param>
    /// <param name="key">The form's key.</param>
    /// <returns>The case.</returns>
    public Task<IActionResult> OnPostAcknowledgeAsync(string number, string key) => ActAsync(user => desk.AcknowledgeAsync(number, user, key, HttpContext.RequestAborted));

    private async Task<IActionResult> ActAsync(Func<DeskUser, Task<string>> act) => RedirectToPage(new { number = await act(DeskUser.Of(User)) });
}
