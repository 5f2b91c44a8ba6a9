namespace PolicyLint;

/// <summary>A stretch of instants with one offset from UTC: <c>[From, Until)</c>, all in ticks.</summary>
internal readonly struct OffsetSpan(long from, long until, long offset)
{
    // Offsets lie between -14 and +14 hours: a change further away than both together moves no local time of this stretch.
    private const long Reach = 29 * TimeSpan.TicksPerHour;

    internal long From { get; } = from;

    internal long Until { get; } = until;

    internal long Offset { get; } = offset;

    /// <summary>Whether a local time is shown once, in this stretch, and no change of the clock is near; then at which instant.</summary>
    internal bool ShowsOnce(long local, out long instant)
    {
        instant = local - Offset;
        return instant > From + Reach && instant < Until - Reach;
    }
}
