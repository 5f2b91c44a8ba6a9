using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Tests.Policies;
using static PolicyLint.Hosting.Tests.Escalations.Ladders;

namespace PolicyLint.Hosting.Tests.Escalations;

public sealed class EscalationTests
{
    private static readonly DateTimeOffset Opened = DeskApp.Start;

    [Fact]
    public async Task A_case_that_nobody_answers_climbs_to_the_end()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        EscalationCase opened = await OpenAsync(app);
        Assert.Equal(Opened.AddHours(1), opened.NextAt);
        foreach (double hours in (double[])[0.9, 1, 1, 5, 28.9, 29, 40])
        {
            app.Time.Now = Opened.AddHours(hours);
            await app.Sweep.SweepAsync(CancellationToken.None);
            await app.Dispatcher.DispatchAsync(CancellationToken.None);
        }

        Assert.Equal(["Agent 1", "TeamLead 2", "Director 3", "desk@example.com 4"], app.Receiver.Received.Select(n => $"{n.Recipient} {n.Sequence}"));
        Assert.Equal([0, 1, 5, 29], app.Receiver.Received.Select(n => (n.DueAt - Opened).TotalHours));
        Assert.Equal([1, 5, 29, null], app.Receiver.Received.Select(n => (n.ActBy - Opened)?.TotalHours));
    }

    [Fact]
    public async Task After_downtime_what_was_missed_comes_in_order_across_cases_too()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        await OpenAsync(app, "A");
        app.Time.Now = Opened.AddMinutes(30);
        await OpenAsync(app, "B");
        app.Time.Now = Opened.AddHours(10);
        await app.Sweep.SweepAsync(CancellationToken.None);
        await app.Dispatcher.DispatchAsync(CancellationToken.None);
        Assert.Equal(["A1", "B1", "A2", "B2", "A3", "B3"], app.Receiver.Received.Select(n => $"{n.About}{n.Sequence}"));
    }

    [Fact]
    public async Task Who_takes_a_case_in_hand_stops_its_clock()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        EscalationCase opened = await OpenAsync(app);
        app.Time.Now = Opened.AddHours(2);
        EscalationCase acknowledged = await app.OnLadderAsync(e => e.AcknowledgeAsync(opened.Id, "tom"));

        // What was due before stands: the team lead had the case by then.
        Assert.Equal((EscalationState.Acknowledged, null, 2), (acknowledged.State, acknowledged.NextAt, acknowledged.Reached));
        app.Time.Now = Opened.AddDays(9);
        Assert.Equal(0, await app.Sweep.SweepAsync(CancellationToken.None));
        Assert.Equal("TeamLead", acknowledged.StatusOn(Complaint, app.Time.Now).Role);

        EscalationCase resumed = await app.OnLadderAsync(e => e.ResumeAsync(opened.Id));
        Assert.Equal(app.Time.Now.AddHours(3), resumed.NextAt);
        Assert.Equal(app.Time.Now.AddHours(3), resumed.StatusOn(Complaint, app.Time.Now).NextAt);
    }

    [Fact]
    public async Task A_step_for_two_rests_when_two_have_it()
    {
        EscalationLadder board = Of(Hours("Board", 4, anyOf: 2));
        await using DeskApp app = await DeskApp.NewAsync(board);
        EscalationCase opened = await app.OnLadderAsync(e => e.OpenAsync(Desk.Info, board, "A"));
        await app.OnLadderAsync(e => e.AcknowledgeAsync(opened.Id, "tom"));
        Assert.Equal(EscalationState.Climbing, (await app.OnLadderAsync(e => e.AcknowledgeAsync(opened.Id, "tom"))).State);
        EscalationCase both = await app.OnLadderAsync(e => e.AcknowledgeAsync(opened.Id, "[\"ann\", ;/"));
        Assert.Equal(EscalationState.Acknowledged, both.State);
        Assert.Equal(["tom", "[\"ann\", ;/"], both.AcknowledgedBy);
    }

    [Fact]
    public async Task Time_that_a_case_is_paused_does_not_count()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        EscalationCase opened = await OpenAsync(app);
        for (int pause = 1; pause <= 3; pause++)
        {
            app.Time.Now += TimeSpan.FromMinutes(10);
            await app.OnLadderAsync(e => e.PauseAsync(opened.Id));
            app.Time.Now += TimeSpan.FromHours(7);
            EscalationCase resumed = await app.OnLadderAsync(e => e.ResumeAsync(opened.Id));
            Assert.Equal(Opened.AddHours(1 + (7 * pause)), resumed.NextAt);
            Assert.Equal(pause, resumed.Rests.Count);
        }
    }

    [Fact]
    public async Task A_case_that_is_closed_is_over()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        EscalationCase opened = await OpenAsync(app);
        await app.OnLadderAsync(e => e.CloseAsync(opened.Id));
        app.Time.Now = Opened.AddDays(9);
        EscalationCase again = await app.OnLadderAsync(e => e.CloseAsync(opened.Id));
        Assert.Equal((EscalationState.Closed, Opened, null), (again.State, again.OverAt, again.NextAt));
        Assert.Equal(0, await app.InScopeAsync<IEscalations, int>(e => e.AdvanceAsync(opened.Id)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.OnLadderAsync(e => e.AcknowledgeAsync(opened.Id, "tom")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.OnLadderAsync(e => e.ResumeAsync(opened.Id)));
        Assert.Single(await app.NoticesAsync());
    }

    [Fact]
    public async Task A_clock_that_goes_back_sends_nothing_twice()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        EscalationCase opened = await OpenAsync(app);
        foreach (double hours in (double[])[1, 0.5, 1, -3, 5])
        {
            app.Time.Now = Opened.AddHours(hours);
            await app.InScopeAsync<IEscalations, int>(e => e.AdvanceAsync(opened.Id));
            await app.Dispatcher.DispatchAsync(CancellationToken.None);
        }

        Assert.Equal([1, 2, 3], app.Receiver.Received.Select(n => n.Sequence));
    }

    [Fact]
    public async Task Many_nodes_at_one_case_write_each_notice_once()
    {
        await using DeskApp first = await DeskApp.NewAsync(Complaint);
        await using DeskApp second = first.Beside(Complaint);
        EscalationCase opened = await OpenAsync(first);
        foreach (double hours in (double[])[1, 5, 29])
        {
            first.Time.Now = Opened.AddHours(hours);
            int[] written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? first : second).InScopeAsync<IEscalations, int>(e => e.AdvanceAsync(opened.Id))));
            Assert.Contains(1, written);
        }

        Assert.Equal([1, 2, 3, 4], (await first.NoticesAsync()).Select(n => n.Sequence));
    }

    private static Task<EscalationCase> OpenAsync(DeskApp app, string about = "A") => app.OnLadderAsync(e => e.OpenAsync(Desk.Info, Complaint, about));
}
