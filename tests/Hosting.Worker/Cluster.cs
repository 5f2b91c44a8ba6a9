using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace PolicyLint.Hosting.Worker;

/// <summary>What every node of the cluster runs: the policy, the ladder, escalations over a clustered Quartz on PostgreSQL.</summary>
internal static class Cluster
{
    /// <summary>Open in the night in which London's clocks go back, so that steps span the change.</summary>
    private static readonly ServiceCalendar Nights = new("Nights", "Europe/London", [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenHours(day, 0, 6 * 60))]);

    internal static PolicyInfo Policy { get; } = new() { Name = "Desk", Version = 1m };

    /// <summary>Two quick steps, and one of an hour that only a jump of the clock brings to its end.</summary>
    internal static EscalationLadder Ladder { get; } = new()
    {
        Name = "Complaint",
        Steps =
        [
            new("Agent", EscalationAct.Decides, Deadline.Within(TimeSpan.FromSeconds(12), Nights)),
            new("TeamLead", EscalationAct.Decides, Deadline.Within(TimeSpan.FromSeconds(10))),
            new("Director", EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(1), Nights)),
        ],
        FinalNotice = "desk@example.com",
    };

    internal static IServiceCollection AddCluster(this IServiceCollection services, string connection, TimeProvider clock) => services
        .AddLogging()
        .AddSingleton(clock)
        .AddDbContext<ClusterContext>(o => o.UseNpgsql(connection))
        .AddPolicies(p => p.Add(Policy, "policy Desk version 1", Ladder))
        .AddEscalations<ClusterContext>(
            o =>
            {
                o.SweepEvery = TimeSpan.FromSeconds(1);
                o.SweepAfter = TimeSpan.FromSeconds(5);
                o.ClaimFor = TimeSpan.FromSeconds(5);
                o.RetryAfter = TimeSpan.FromMilliseconds(500);
            },
            quartz => quartz
                .UseTimeProvider(clock)
                .ConfigureScheduler(s => s.IdleWaitTime = TimeSpan.FromSeconds(1))
                .UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, connection);
                    store.UseClustering(c =>
                    {
                        c.CheckinInterval = TimeSpan.FromSeconds(1);
                        c.CheckinMisfireThreshold = TimeSpan.FromSeconds(2);
                    });
                    store.ProvisionSchema();
                    store.ConfigureStore(s => s.DbRetryInterval = TimeSpan.FromSeconds(1));
                }));
}
