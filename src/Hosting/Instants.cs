namespace PolicyLint.Hosting;

/// <summary>Instants as every database keeps them: in UTC, to the microsecond. What is read back is what was written.</summary>
internal static class Instants
{
    internal static DateTimeOffset Now(TimeProvider time) => Kept(time.GetUtcNow());

    internal static DateTimeOffset Kept(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
