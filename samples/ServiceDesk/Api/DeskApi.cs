using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

using ServiceDesk.Cases;
using ServiceDesk.Policies;

namespace ServiceDesk.Api;

/// <summary>The desk for programs: small, described by OpenAPI, every mistake answered as a problem (RFC 9457).</summary>
internal static class DeskApi
{
    internal const string KeyHeader = "Idempotency-Key";

    internal static void AddDeskApi(this IServiceCollection services)
    {
        services.AddOpenApi(o => o.AddSchemaTransformer<PolicySchemas>());
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(o => o.StatusCodeSelector = StatusOf);
        services.AddExceptionHandler<RefusalHandler>();
        services.ConfigureHttpJsonOptions(o =>
        {
            JsonSerializerOptions json = o.SerializerOptions;
            json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.AllowDuplicateProperties = false;
            json.NumberHandling = JsonNumberHandling.Strict;
            json.RespectNullableAnnotations = true;
            json.RespectRequiredConstructorParameters = true;
            json.MaxDepth = 8;
            json.TypeInfoResolverChain.Insert(0, Returns.Json.Default);
            json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
    }

    internal static void MapDeskApi(this WebApplication app)
    {
        app.MapOpenApi();
        RouteGroupBuilder api = app.MapGroup("/api").ProducesProblem(400).ProducesProblem(413);
        api.MapPost("/sign-in", SignInAsync).WithSummary("A bearer token for a user's name and password.").ProducesProblem(401);
        RouteGroupBuilder signedIn = api.MapGroup(string.Empty).ProducesProblem(401).ProducesProblem(403)
            .RequireAuthorization(p => p.AddAuthenticationSchemes(IdentityConstants.BearerScheme).RequireAuthenticatedUser());
        signedIn.MapGet("/policy", () => TypedResults.Ok(Returns.Info)).WithSummary("What the policy says about itself.");
        signedIn.MapPost("/decide", (Returns.Refund refund) => TypedResults.Ok(Returns.Decide(refund))).WithSummary("What the policy says to a refund, in its own names and words. Nothing is kept.");
        RouteGroupBuilder refunds = signedIn.MapGroup("/refunds").ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        refunds.MapPost(string.Empty, SubmitAsync).WithSummary("Takes a request in and decides it.").ProducesValidationProblem();
        refunds.MapGet("/{number}", async (string number, RefundDesk desk, HttpContext http) => TypedResults.Ok(RefundAnswer.Of(await desk.FindAsync(number, DeskUser.Of(http.User), http.RequestAborted))))
            .WithSummary("A case.");
        refunds.MapPost("/{number}/approve", (string number, [FromHeader(Name = KeyHeader)] string key, RefundDesk desk, HttpContext http) =>
            ActAsync(http, desk, user => desk.ApproveAsync(number, user, key, http.RequestAborted))).WithSummary("Agrees to a refund.");
        refunds.MapPost("/{number}/bend", (string number, BendCall call, [FromHeader(Name = KeyHeader)] string key, RefundDesk desk, HttpContext http) =>
            ActAsync(http, desk, user => desk.BendAsync(number, call.Because, user, key, http.RequestAborted))).WithSummary("Says yes where the policy says no.");
        refunds.MapPost("/{number}/acknowledge", (string number, [FromHeader(Name = KeyHeader)] string key, RefundDesk desk, HttpContext http) =>
            ActAsync(http, desk, user => desk.AcknowledgeAsync(number, user, key, http.RequestAborted))).WithSummary("Takes a case in hand.");
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DeskRefusal refusal => refusal.Status,
        _ => 500,
    };

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> SignInAsync(SignInCall call, SignInManager<IdentityUser> signIn)
    {
        IdentityUser? user = await signIn.UserManager.FindByNameAsync(call.Name);
        if (user is null || !(await signIn.CheckPasswordSignInAsync(user, call.Password, lockoutOnFailure: true)).Succeeded)
        {
            return TypedResults.Problem("The name and the password do not go together.", statusCode: 401);
        }

        return TypedResults.SignIn(await signIn.CreateUserPrincipalAsync(user), authenticationScheme: IdentityConstants.BearerScheme);
    }

    private static async Task<Results<Created<RefundAnswer>, ValidationProblem>> SubmitAsync(RefundForm form, [FromHeader(Name = KeyHeader)] string key, RefundDesk desk, HttpContext http)
    {
        if (form.Mistakes() is { Count: > 0 } mistakes)
        {
            return TypedResults.ValidationProblem(mistakes);
        }

        var user = DeskUser.Of(http.User);
        string number = await desk.SubmitAsync(form, user, key, http.RequestAborted);
        return TypedResults.Created($"/api/refunds/{number}", RefundAnswer.Of(await desk.FindAsync(number, user, http.RequestAborted)));
    }

    private static async Task<Ok<RefundAnswer>> ActAsync(HttpContext http, RefundDesk desk, Func<DeskUser, Task<string>> act)
    {
        var user = DeskUser.Of(http.User);
        return TypedResults.Ok(RefundAnswer.Of(await desk.FindAsync(await act(user), user, http.RequestAborted)));
    }
}
