using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyLint.Hosting.Decisions;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Policies;
using PolicyLint.Hosting.Replay;
using PolicyLint.Hosting.Tests.Policies;

namespace PolicyLint.Hosting.Tests;

/// <summary>A service app on a SQLite file of its own, without a host: tests turn its handles themselves.</summary>
internal sealed class DeskApp : IAsyncDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 6, 1, 1, 0, 0, TimeSpan.Zero);

    private readonly string _file;
    private readonly ServiceProvider _services;
    private readonly bool _ownsFile;

    private DeskApp(string file, bool ownsFile, ManualTime time, EscalationLadder[] ladders)
    {
        _file = file;
        _ownsFile = ownsFile;
        Time = time;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddDbContext<DeskContext>(o => o.UseSqlite($"Data Source={file};Pooling=False"))
            .AddSingleton(Receiver)
            .AddSingleton<INoticeReceiver>(Receiver)
            .AddPolicies(p => p.AddEmbedded(Desk.Info, typeof(DeskApp).Assembly, "desk.svcpolicy", ladders.Length == 0 ? [Desk.Escalations.Complaint] : ladders))
            .AddDecisionAudit<DeskContext>()
            .AddEscalations<DeskContext>(o => o.SweepAfter = TimeSpan.Zero)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    internal ManualTime Time { get; }

    internal RecordingReceiver Receiver { get; } = new();

    internal NoticeDispatcher<DeskContext> Dispatcher => _services.GetRequiredService<NoticeDispatcher<DeskContext>>();

    internal EscalationSweep<DeskContext> Sweep => _services.GetRequiredService<EscalationSweep<DeskContext>>();

    internal IServiceProvider Services => _services;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_ownsFile)
        {
            File.Delete(_file);
        }
    }

    internal static async Task<DeskApp> NewAsync(params EscalationLadder[] ladders)
    {
        string file = Path.Combine(Path.GetTempPath(), $"policylint-hosting-{Guid.NewGuid():N}.db");
        var app = new DeskApp(file, true, new ManualTime(Start), ladders);
        await app.InScopeAsync<DeskContext>(db => db.Database.EnsureCreatedAsync());
        return app;
    }

    /// <summary>Another node on the same database.</summary>
    internal DeskApp Beside(params EscalationLadder[] ladders) => new(_file, false, Time, ladders);

    internal async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using AsyncServiceScope scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    internal Task InScopeAsync<TService>(Func<TService, Task> act)
        where TService : notnull => InScopeAsync<TService, bool>(async service =>
        {
            await act(service);
            return true;
        });

    internal Task<EscalationCase> OnLadderAsync(Func<IEscalations, Task<EscalationCase>> act) => InScopeAsync(act);

    internal Task<List<EscalationNotice>> NoticesAsync() => InScopeAsync<DeskContext, List<EscalationNotice>>(db =>
        db.Set<EscalationNotice>().AsNoTracking().OrderBy(n => n.CaseId).ThenBy(n => n.Sequence).ToListAsync());

    internal async Task<List<ReplayedDecision>> ReplayAsync()
    {
        var replayed = new List<ReplayedDecision>();
        await InScopeAsync<DecisionReplay<DeskContext>>(async replay =>
        {
            await foreach (ReplayedDecision decision in replay.ByKeptTextAsync())
            {
                replayed.Add(decision);
            }
        });
        return replayed;
    }

    internal Task<Desk.RefundDecision> DecideAsync(Desk.Refund refund, string about = "case", DeskCase? with = null) => InScopeAsync<IServiceProvider, Desk.RefundDecision>(async services =>
    {
        if (with is not null)
        {
            services.GetRequiredService<DeskContext>().Add(with);
        }

        return await services.GetRequiredService<PolicyDecisions>().DecideAsync(Desk.Info, refund, Desk.Decide, Desk.Explain, new DecisionCase("ann", about));
    });
}
