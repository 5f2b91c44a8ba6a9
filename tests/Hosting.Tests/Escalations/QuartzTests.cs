using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PolicyLint.Hosting.Escalations;
using static PolicyLint.Hosting.Tests.Escalations.Ladders;
using PolicyLint.Hosting.Tests.Policies;
using PolicyLint.TestKit;

namespace PolicyLint.Hosting.Tests.Escalations;

public sealed class QuartzTests
{
    private static readonly EscalationLadder Quick = Of(Hours("Agent", 1 / 3600.0), Hours("TeamLead", 1 / 3600.0));

    [Fact]
    public async Task Jobs_take_a_case_up_its_ladder_and_a_restart_forgets_none()
    {
        string file = Path.Combine(Path.GetTempPath(), $"policylint-quartz-{Guid.NewGuid():N}.db");
        try
        {
            var receiver = new RecordingReceiver();
            using (IHost first = Host(file, receiver))
            {
                await first.StartAsync();
                using IServiceScope scope = first.Services.CreateScope();
                await scope.ServiceProvider.GetRequiredService<IEscalations>().OpenAsync(Desk.Info, Quick, "A");
                await UntilAsync(() => receiver.Received.Count >= 2);
                await first.StopAsync();
            }

            using (IHost second = Host(file, receiver))
            {
                await second.StartAsync();
                await UntilAsync(() => receiver.Received.Count >= 3);
                await second.StopAsync();
            }

            Assert.Equal(["Agent", "TeamLead", "desk@example.com"], receiver.Received.Select(n => n.Recipient));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Watchdog.Patience && !done();)
        {
            await Task.Delay(100);
        }

        Assert.True(done(), $"It did not come within {Watchdog.Patience}.");
    }

    private static IHost Host(string file, RecordingReceiver receiver)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        builder.Services.AddDbContext<DeskContext>(o => o.UseSqlite($"Data Source={file};Pooling=False"));
        builder.Services.AddSingleton<INoticeReceiver>(receiver);
        builder.Services.AddPolicies(p => p.AddEmbedded(Desk.Info, typeof(DeskApp).Assembly, "desk.svcpolicy", Quick));

        // The sweep would hide a job that does not fire.
        builder.Services.AddEscalations<DeskContext>(o => o.SweepEvery = TimeSpan.FromMinutes(10));
        IHost host = builder.Build();
        using IServiceScope scope = host.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<DeskContext>().Database.EnsureCreated();
        return host;
    }
}
