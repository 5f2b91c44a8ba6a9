using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PolicyLint.Hosting.Telemetry;

/// <summary>What OpenTelemetry picks up: <c>AddMeter(PolicyTelemetry.Name)</c> and <c>AddSource(PolicyTelemetry.Name)</c>. Costs next to nothing when nobody listens.</summary>
/// <remarks>
/// <list type="table">
/// <item><term><c>policylint.decisions</c></term><description>counter: decisions, by <c>policy</c>, <c>version</c>, <c>request</c>, <c>verdict</c>, <c>clause</c></description></item>
/// <item><term><c>policylint.decision.duration</c></term><description>histogram, seconds: the policy alone, without its audit; by <c>policy</c>, <c>request</c></description></item>
/// <item><term><c>policylint.notices.sent</c></term><description>counter: notices that a receiver took, by <c>policy</c>, <c>ladder</c>, <c>kind</c></description></item>
/// <item><term><c>policylint.notices.failed</c></term><description>counter: attempts that a receiver refused, by <c>policy</c>, <c>ladder</c></description></item>
/// <item><term><c>policylint.notices.delay</c></term><description>histogram, seconds: from the instant at which a notice was due until it was sent</description></item>
/// </list>
/// Activities: <c>policy decide</c>, <c>ladder advance</c>, <c>notice send</c>.
/// </remarks>
public static class PolicyTelemetry
{
    /// <summary>The name of the meter and of the source.</summary>
    public const string Name = "PolicyLint";

    private static readonly Meter Meter = new(Name);

    internal static ActivitySource Source { get; } = new(Name);

    internal static Counter<long> Decisions { get; } = Meter.CreateCounter<long>("policylint.decisions", description: "Decisions by verdict and clause.");

    internal static Histogram<double> DecisionDuration { get; } = Meter.CreateHistogram<double>(
        "policylint.decision.duration", "s", "Time that the policy itself takes.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2] });

    internal static Counter<long> NoticesSent { get; } = Meter.CreateCounter<long>("policylint.notices.sent", description: "Notices that a receiver took.");

    internal static Counter<long> NoticesFailed { get; } = Meter.CreateCounter<long>("policylint.notices.failed", description: "Attempts to send that failed.");

    internal static Histogram<double> NoticeDelay { get; } = Meter.CreateHistogram<double>("policylint.notices.delay", "s", "From due until sent.");
}
