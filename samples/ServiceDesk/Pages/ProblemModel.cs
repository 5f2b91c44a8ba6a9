using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ServiceDesk.Cases;

namespace ServiceDesk.Pages;

/// <summary>What is told when something is refused or fails: in words, with the status that says the same.</summary>
[IgnoreAntiforgeryToken] // A post that was refused for its token is told so here; nothing is done.
[ResponseCache(NoStore = true)]
public sealed class ProblemModel : PageModel
{
    /// <summary>The heading.</summary>
    public string Title { get; private set; } = "That did not work";

    /// <summary>The words.</summary>
    public string Message { get; private set; } = "The desk could not do this. Nothing has been stored.";

    /// <summary>Shows it.</summary>
    /// <param name="status">The status that the request ended with.</param>
    public void OnGet(int? status) => Show(status);

    /// <summary>Shows it to who posted.</summary>
    /// <param name="status">The status that the request ended with.</param>
    public void OnPost(int? status) => Show(status);

    private void Show(int? status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is DeskRefusal refusal)
        {
            (Title, Message) = ("That is not possible", refusal.Message + " Nothing has been stored.");
            Response.StatusCode = refusal.Status;
            return;
        }

        (Title, Message) = (status ?? (Request.Path == "/Problem" && Request.Query.ContainsKey("ReturnUrl") ? 403 : Response.StatusCode)) switch
        {
            400 => ("That was not understood", "The form had no valid token: it was open for too long, or did not come from here. Load the page again. Nothing has been stored."),
            403 => ("Not for you", "Your role does not lead here."),
            404 => ("Nothing here", "There is no such page."),
            413 => ("Too large", "That was more than the desk takes. Nothing has been stored."),
            _ => (Title, Message),
        };
        if (status is null && Request.Query.ContainsKey("ReturnUrl"))
        {
            Response.StatusCode = 403;
        }
    }
}
