namespace PolicyLint.Hosting.Tests;

/// <summary>A clock that stands where a test puts it; timers run by the real one.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
