namespace PolicyLint.ServiceDesk.Tests;

/// <summary>A clock that runs from where a test puts it.</summary>
internal sealed class DeskClock : TimeProvider
{
    /// <summary>A Monday, ten in the morning in London.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 11, 16, 10, 0, 0, TimeSpan.Zero);

    private readonly long _started = TimeProvider.System.GetTimestamp();
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => Start + _ahead + System.GetElapsedTime(_started);

    internal void Forward(TimeSpan by) => _ahead += by;
}
