using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ServiceDesk.Pages;

/// <summary>Sign-in, and out.</summary>
public sealed class SignInModel(SignInManager<IdentityUser> signIn, IHostEnvironment environment) : PageModel
{
    /// <summary>The user's name.</summary>
    [BindProperty, Required, StringLength(100)]
    public string? Name { get; set; }

    /// <summary>The password.</summary>
    [BindProperty, Required, StringLength(100)]
    public string? Password { get; set; }

    /// <summary>Whether there are people to try it out with.</summary>
    public bool IsDevelopment => environment.IsDevelopment();

    /// <summary>Signs in.</summary>
    /// <param name="returnUrl">Where the user was going.</param>
    /// <returns>There, or this page with what is wrong.</returns>
    public async Task<IActionResult> OnPostAsync(string? returnUrl)
    {
        if (ModelState.IsValid)
        {
            var result = await signIn.PasswordSignInAsync(Name!, Password!, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded)
            {
                return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
            }

            ModelState.AddModelError(string.Empty, result.IsLockedOut ? "Too many attempts. Try again in five minutes." : "The name and the password do not go together.");
        }

        return Page();
    }

    /// <summary>Signs out.</summary>
    /// <returns>The sign-in page.</returns>
    public async Task<IActionResult> OnPostOutAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage("/SignIn");
    }
}
