using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceDesk.Cases;

namespace ServiceDesk.Pages.Cases;

/// <summary>A request is taken in.</summary>
public sealed class NewModel(RefundDesk desk) : PageModel
{
    /// <summary>The request.</summary>
    [BindProperty]
    public RefundForm Form { get; set; } = new();

    /// <summary>Tells a form that is sent twice from two forms.</summary>
    [BindProperty]
    public string Key { get; set; } = string.Empty;

    /// <summary>Shows an empty form.</summary>
    public void OnGet() => Key = Guid.NewGuid().ToString("N");

    /// <summary>Takes the request in.</summary>
    /// <returns>The case, or the form with what is wrong.</returns>
    public async Task<IActionResult> OnPostAsync()
    {
        foreach ((string field, string[] messages) in Form.Mistakes())
        {
            string name = $"{nameof(Form)}.{field}";
            if (ModelState.GetFieldValidationState(name) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
            {
                ModelState.AddModelError(name, messages[0]);
            }
        }

        return ModelState.IsValid
            ? RedirectToPage("/Cases/Details", new { number = await desk.SubmitAsync(Form, DeskUser.Of(User), Key, HttpContext.RequestAborted) })
            : Page();
    }
}
