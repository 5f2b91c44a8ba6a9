using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Worker;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Servers;
using Xunit.Abstractions;

namespace PolicyLint.Hosting.Tests.Chaos;

/// <summary>Two processes on one real PostgreSQL: one is killed, the database crashes once, the clock jumps an hour over the end of summer time and a little back.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Cases = 1000;
    private const int NoticesEach = 4;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    [PostgresFact]
    public async Task Every_notice_is_sent_once_and_in_order_whatever_dies()
    {
        using PostgresServer server = PostgresServer.Start();
        using var desk = new NoticeDesk(FreePort());
        string clock = Path.GetTempFileName();

        // 00:50 in London on the night in which the clocks go back at 02:00; steps of the next hour span the change.
        TimeSpan offset = new DateTimeOffset(2026, 10, 25, 0, 50, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        SharedClock.Set(clock, offset);
        await using ServiceProvider client = new ServiceCollection().AddCluster(server.Connection, new SharedClock(clock)).AddSingleton<INoticeReceiver, RecordingReceiver>().BuildServiceProvider();
        await using (AsyncServiceScope scope = client.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ClusterContext>().Database.EnsureCreatedAsync();
        }

        Dictionary<string, DateTimeOffset> opened = await OpenAsync(client);
        Tell($"{Cases} ladders open");
        _watch.Restart();
        using var first = new ClusterNode(server.Connection, desk.Address, clock);
        using var second = new ClusterNode(server.Connection, desk.Address, clock);
        Task[] listening = [first.ListenAsync(), second.ListenAsync()];

        await UntilAsync(desk, 1500, second);
        first.Kill();
        Tell($"one of two processes killed at {desk.Arrived.Count} notices");
        await UntilAsync(desk, 2000, second);
        server.CrashAndRestart();
        Tell($"database crashed and restarted at {desk.Arrived.Count} notices");
        await UntilAsync(desk, 3 * Cases, second);
        SharedClock.Set(clock, offset += TimeSpan.FromHours(1));
        Tell($"clock one hour on, over the end of summer time, at {desk.Arrived.Count} notices");
        await UntilAsync(desk, (3 * Cases) + 300, second);
        SharedClock.Set(clock, offset -= TimeSpan.FromSeconds(5));
        await UntilAsync(desk, NoticesEach * Cases, second);
        await Task.Delay(2000);
        Tell($"all {desk.Arrived.Count} notices sent, {desk.Again} of them offered a second time under their key");

        Assert.Equal(NoticesEach * Cases, desk.Arrived.Count);
        foreach (IGrouping<string, ArrivedNotice> one in desk.Arrived.GroupBy(a => a.About))
        {
            Assert.Equal([1, 2, 3, 4], one.Select(a => a.Sequence));
            Assert.Equal(["Agent", "TeamLead", "Director", "desk@example.com"], one.Select(a => a.Recipient));
            DateTimeOffset at = opened[one.Key];
            Assert.Equal([at, at.AddSeconds(12), at.AddSeconds(22), at.AddSeconds(22).AddHours(1)], one.Select(a => a.DueAt));
            Assert.All(one, a => Assert.True(a.SentAt >= a.DueAt - TimeSpan.FromSeconds(6), $"{a} came before it was due, and not only because the clock went back."));
        }

        // A second offer is of what was in hand at a crash: a claim of the killed node, and one around the database's.
        Assert.InRange(desk.Again, 0, 200);
        await first.StopAsync(listening[0]);
        await second.StopAsync(listening[1]);
        File.Delete(clock);
    }

    private static async Task<Dictionary<string, DateTimeOffset>> OpenAsync(ServiceProvider client)
    {
        var opened = new System.Collections.Concurrent.ConcurrentDictionary<string, DateTimeOffset>();
        await Parallel.ForAsync(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, cancellationToken) =>
        {
            await using AsyncServiceScope scope = client.CreateAsyncScope();
            string about = i.ToString("0000", CultureInfo.InvariantCulture);
            opened[about] = (await scope.ServiceProvider.GetRequiredService<IEscalations>().OpenAsync(Cluster.Policy, Cluster.Ladder, about, cancellationToken: cancellationToken)).OpenedAt;
        });
        return new(opened);
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private async Task UntilAsync(NoticeDesk desk, int notices, ClusterNode node)
    {
        while (desk.Arrived.Count < notices)
        {
            Assert.True(_watch.Elapsed < Watchdog.Patience, $"{desk.Arrived.Count} of {notices} notices after {_watch.Elapsed.TotalSeconds:0} s.{Environment.NewLine}{node.Output}");
            Assert.True(node.IsRunning, $"The node that was to live is dead.{Environment.NewLine}{node.Output}");
            await Task.Delay(50);
        }
    }

    private void Tell(string what) => output.WriteLine(FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds,5:0.0} s  {what}"));
}
