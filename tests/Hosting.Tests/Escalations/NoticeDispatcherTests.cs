using PolicyLint.Hosting.Escalations;
using PolicyLint.Hosting.Tests.Policies;
using static PolicyLint.Hosting.Tests.Escalations.Ladders;

namespace PolicyLint.Hosting.Tests.Escalations;

public sealed class NoticeDispatcherTests
{
    [Fact]
    public async Task A_receiver_that_fails_is_asked_again_later_and_in_order()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        await OverdueAsync(app, 1);
        int refusals = 0;
        app.Receiver.Refuses = n => n.Sequence == 2 && ++refusals <= 2 ? new IOException("away") : null;
        await app.Dispatcher.DispatchAsync(CancellationToken.None);
        Assert.Equal([1], app.Receiver.Received.Select(n => n.Sequence));
        Assert.Equal(0, await app.Dispatcher.DispatchAsync(CancellationToken.None));
        app.Time.Now += TimeSpan.FromSeconds(11);
        await app.Dispatcher.DispatchAsync(CancellationToken.None);
        Assert.Equal(2, refusals);
        app.Time.Now += TimeSpan.FromSeconds(11);
        Assert.Equal(0, await app.Dispatcher.DispatchAsync(CancellationToken.None));
        app.Time.Now += TimeSpan.FromSeconds(11);
        await app.Dispatcher.DispatchAsync(CancellationToken.None);
        Assert.Equal([1, 2, 3, 4], app.Receiver.Received.Select(n => n.Sequence));
        Assert.Equal(3, (await app.NoticesAsync())[1].Attempts);
    }

    [Fact]
    public async Task A_node_that_dies_with_a_notice_in_hand_leaves_it_to_another_under_the_same_key()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        await using DeskApp other = app.Beside(Complaint);
        await OverdueAsync(app, 1);
        using var death = new CancellationTokenSource();
        app.Receiver.DiesAfter = n =>
        {
            death.Cancel();
            return new OperationCanceledException(death.Token);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.Dispatcher.DispatchAsync(death.Token));

        Assert.Equal(0, await other.Dispatcher.DispatchAsync(CancellationToken.None));
        app.Time.Now += TimeSpan.FromMinutes(3);
        Assert.Equal(4, await other.Dispatcher.DispatchAsync(CancellationToken.None));
        Assert.Equal(Assert.Single(app.Receiver.Received).Key, other.Receiver.Received[0].Key);
    }

    [Fact]
    public async Task Two_nodes_send_each_notice_once_and_in_order()
    {
        await using DeskApp app = await DeskApp.NewAsync(Complaint);
        await using DeskApp other = app.Beside(Complaint);
        await OverdueAsync(app, 40);
        int[] sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => (i % 2 == 0 ? app : other).Dispatcher.DispatchAsync(CancellationToken.None))));
        Assert.Equal(160, sent.Sum());
        EscalationNotice[] received = [.. app.Receiver.Received, .. other.Receiver.Received];
        Assert.Equal(160, received.Select(n => n.Key).Distinct().Count());
        Assert.All(await app.NoticesAsync(), n => Assert.NotNull(n.SentAt));
        foreach (IGrouping<Guid, EscalationNotice> one in (await app.NoticesAsync()).GroupBy(n => n.CaseId))
        {
            Assert.Equal(one.Select(n => n.SentAt).Order(), one.OrderBy(n => n.Sequence).Select(n => n.SentAt));
        }
    }

    /// <summary>Cases whose every notice is written, and none sent.</summary>
    private static async Task OverdueAsync(DeskApp app, int cases)
    {
        for (int i = 0; i < cases; i++)
        {
            await app.OnLadderAsync(e => e.OpenAsync(Desk.Info, Complaint, $"{i}", DeskApp.Start.AddDays(-9)));
        }
    }
}
