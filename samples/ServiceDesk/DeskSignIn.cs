using Microsoft.AspNetCore.Identity;
using ServiceDesk.Data;

namespace ServiceDesk;

/// <summary>Sign-in: a cookie for pages, a bearer token for calls. A browser sends no token of itself, so that no other site can call in somebody's name.</summary>
internal static class DeskSignIn
{
    internal static void AddDeskSignIn(this IServiceCollection services)
    {
        services.AddIdentity<IdentityUser, IdentityRole>(o =>
        {
            o.Password.RequiredLength = 10;
            o.Lockout.MaxFailedAccessAttempts = 5;
            o.User.RequireUniqueEmail = false;
        }).AddEntityFrameworkStores<DeskContext>();
        services.ConfigureApplicationCookie(o =>
        {
            o.LoginPath = "/SignIn";
            o.AccessDeniedPath = "/Problem";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.ExpireTimeSpan = TimeSpan.FromHours(10);
        });
        services.AddAuthentication().AddBearerToken(IdentityConstants.BearerScheme);
        services.AddAuthorization();
    }
}
