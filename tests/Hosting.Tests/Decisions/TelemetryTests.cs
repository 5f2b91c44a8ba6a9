using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using PolicyLint.Hosting.Telemetry;

namespace PolicyLint.Hosting.Tests.Decisions;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Who_listens_hears_of_decisions_and_notices()
    {
        var heard = new ConcurrentBag<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "PolicyLint") { listener.EnableMeasurementEvents(instrument); } } };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => heard.Add($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(t => t.Value))}"));
        meters.SetMeasurementEventCallback<double>((instrument, value, _, _) => heard.Add(value >= 0 ? instrument.Name : "negative"));
        meters.Start();
        var activities = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == PolicyTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activities.Add,
        };
        ActivitySource.AddActivityListener(listener);

        await using DeskApp app = await DeskApp.NewAsync();
        await app.DecideAsync(Refunds.Late, "heard");
        await app.OnLadderAsync(e => e.OpenAsync(Tests.Policies.Desk.Info, Tests.Policies.Desk.Escalations.Complaint, "heard"));
        await app.Dispatcher.DispatchAsync(CancellationToken.None);

        Assert.Contains("policylint.decisions 1 Desk 3 Refund Deny Window", heard);
        Assert.Contains("policylint.decision.duration", heard);
        Assert.Contains("policylint.notices.sent 1 Desk Complaint StepBegan", heard);
        Assert.Contains("policylint.notices.delay", heard);
        Assert.DoesNotContain("negative", heard);
        Activity decided = Assert.Single(activities, a => a.OperationName == "policy decide" && (string?)a.GetTagItem("policy.about") == "heard");
        Assert.Equal("Window", decided.GetTagItem("policy.clause"));
        Assert.Contains(activities, a => a.OperationName == "notice send" && (string?)a.GetTagItem("notice.recipient") == "Agent");
    }
}
