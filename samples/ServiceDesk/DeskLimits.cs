using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ServiceDesk;

/// <summary>What no request may exceed, and what every answer says to the browser: nothing from elsewhere, no script but the desk's own, in no frame.</summary>
public sealed class DeskLimits(RequestDelegate next, IProblemDetailsService problems)
{
    /// <summary>The largest body, in bytes: a policy's text and a form fit well.</summary>
    public const int BodyBytes = 256 * 1024;

    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Passes a request on.</summary>
    /// <param name="context">The request.</param>
    /// <returns>Done once it is answered.</returns>
    public async Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        context.Response.OnStarting(() =>
        {
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        if (context.Request.ContentLength > BodyBytes)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = new ProblemDetails { Status = 413, Title = "Too large.", Detail = $"A request has at most {BodyBytes / 1024} KB." } });
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = BodyBytes;
        }

        await next(context);
    }
}
