using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Replay;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Servers;
using ServiceDesk.Data;

namespace PolicyLint.ServiceDesk.Tests;

/// <summary>The same desk on PostgreSQL, twice: what is taken in at one is seen, climbs and is settled at the other.</summary>
public sealed class PostgresDeskTests
{
    [PostgresFact]
    public async Task Two_desks_are_one()
    {
        using PostgresServer server = PostgresServer.Start();
        var clock = new DeskClock();
        await using var here = new DeskFactory { Postgres = server.Connection, Clock = clock };
        DeskVisitor ann = await DeskVisitor.ByCallsAsync(here, "ann");
        await using var there = new DeskFactory { Postgres = server.Connection, Clock = clock };
        DeskVisitor tess = await DeskVisitor.ByCallsAsync(there, "tess");

        HttpResponseMessage taken = await ann.CallAsync("/api/refunds", """{"customer":"A","story":"b","amount":400,"ageDays":12,"receipt":true,"reason":"changedMind","segment":"loyal"}""", "key-12345");
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        string path = taken.Headers.Location!.ToString();
        string number = path.Split('/')[^1];
        Assert.Equal(HttpStatusCode.Forbidden, (await tess.CallAsync(path + "/acknowledge", "{}", "key-23456")).StatusCode);
        clock.Forward(TimeSpan.FromHours(2));
        await UntilAsync(here, number);

        // A token lives for an hour.
        ann = await DeskVisitor.ByCallsAsync(here, "ann");
        tess = await DeskVisitor.ByCallsAsync(there, "tess");
        Assert.Equal(HttpStatusCode.OK, (await tess.CallAsync(path + "/acknowledge", "{}", "key-34567")).StatusCode);

        // The same key at both desks is one act.
        HttpResponseMessage[] approved = await Task.WhenAll(tess.CallAsync(path + "/approve", "{}", "key-45678"), tess.CallAsync(path + "/approve", "{}", "key-45678"));
        Assert.Contains(approved, a => a.IsSuccessStatusCode);
        using JsonDocument seen = JsonDocument.Parse(await (await ann.GetAsync(path)).Content.ReadAsStringAsync());
        Assert.Equal("refunded", seen.RootElement.GetProperty("status").GetString());

        Assert.Equal(["Agent", "TeamLead"], await there.InScopeAsync<DeskContext, List<string>>(db => db.Inbox.Where(n => n.CaseNumber == number).OrderBy(n => n.DueAt).Select(n => n.Recipient).ToListAsync()));
        Assert.Equal(EscalationState.Closed, await there.InScopeAsync<DeskContext, EscalationState>(db => db.Set<EscalationCase>().Where(e => e.About == number).Select(e => e.State).SingleAsync()));
        List<ReplayedDecision> replayed = await there.InScopeAsync<DecisionReplay<DeskContext>, List<ReplayedDecision>>(async r => await r.ByKeptTextAsync().ToListAsync());
        Assert.Equal(7, replayed.Count);
        Assert.All(replayed, r => Assert.Empty(r.Differences));
    }

    private static async Task UntilAsync(DeskFactory desk, string number)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Watchdog.Patience;)
        {
            if (await desk.InScopeAsync<DeskContext, bool>(db => db.Inbox.AnyAsync(n => n.CaseNumber == number && n.Recipient == "TeamLead")))
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("The notice to the team lead did not come.");
    }
}
