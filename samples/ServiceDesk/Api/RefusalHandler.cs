using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using ServiceDesk.Cases;

namespace ServiceDesk.Api;

/// <summary>Answers a call that failed with a problem; pages have one of their own.</summary>
internal sealed class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // By now the request has the path of the page that tells of failures.
        if (!new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path).StartsWithSegments("/api"))
        {
            return ValueTask.FromResult(false);
        }

        (int status, string detail) = exception switch
        {
            DeskRefusal refusal => (refusal.Status, refusal.Message),
            BadHttpRequestException bad => (bad.StatusCode, bad.InnerException is System.Text.Json.JsonException json ? json.Message : bad.Message),
            _ => (500, "The desk could not do this. Nothing has been stored."),
        };
        httpContext.Response.StatusCode = status;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = new ProblemDetails { Status = status, Detail = detail } });
    }
}
