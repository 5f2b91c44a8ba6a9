namespace PolicyLint;

/// <summary>A stretch of instants with one offset from UTC: <c>[From, Until)</c>, all in ticks.</summary>
internal readonly struct OffsetSpan(long from, long until, long offset)
{
    internal long From { get; } = from;

    internal long Until { get; } = until;

    internal long Offset { get; } = offset;
}
