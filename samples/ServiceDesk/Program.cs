using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting;
using PolicyLint.Hosting.Escalations;
using ServiceDesk;
using ServiceDesk.Api;
using ServiceDesk.Cases;
using ServiceDesk.Data;
using ServiceDesk.Policies;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
string? postgres = builder.Configuration.GetConnectionString("Postgres") is { Length: > 0 } connection ? connection : null;
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = DeskLimits.BodyBytes);

builder.Services.AddDbContext<DeskContext>(o =>
{
    _ = postgres is null ? o.UseSqlite(builder.Configuration.GetConnectionString("Sqlite")) : o.UseNpgsql(postgres);
});
builder.Services
    .AddPolicies(p => p.AddEmbedded(Returns.Info, typeof(Program).Assembly, "returns.svcpolicy", Returns.Escalations.Complaint))
    .AddDecisionAudit<DeskContext>()
    .AddEscalations<DeskContext>(o => o.SweepEvery = TimeSpan.FromSeconds(2), quartz => quartz.OnPostgres(postgres))
    .AddScoped<INoticeReceiver, InboxReceiver>()
    .AddSingleton(new WriteTurn(isNeeded: postgres is null))
    .AddScoped<RefundDesk>();
builder.Services.AddDeskSignIn();
builder.Services.AddDeskApi();
builder.Services.AddRazorPages(o => o.Conventions.AuthorizeFolder("/").AllowAnonymousToPage("/SignIn").AllowAnonymousToPage("/Problem"));

WebApplication app = builder.Build();
await using (AsyncServiceScope scope = app.Services.CreateAsyncScope())
{
    await DeskSeed.PrepareAsync(scope.ServiceProvider, withExamples: app.Environment.IsDevelopment());
}

app.UseMiddleware<DeskLimits>();
app.UseExceptionHandler("/Problem");
app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/Problem", "?status={0}"));
app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), calls => calls.UseStatusCodePages());
app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=3600" });
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
app.MapDeskApi();
app.MapGet("/handbook", HandbookEndpoint.Get).RequireAuthorization();
app.Run();
