using NodaTime;
using PolicyLint.Benchmarks.Policies;

namespace PolicyLint.Benchmarks;

/// <summary>Due times of the returns desk's standard, four open hours, over a year of messages: generated code beside what people write by hand.</summary>
internal static class DueTimes
{
    private const int Count = 4_096;

    /// <summary>Prints ratios; stops where the three do not agree.</summary>
    public static void Print(Func<string, string, Func<double>, Func<double>, (double Ours, double Theirs)> measure, Func<int, Func<int, int>, double> nanosecondsEach)
    {
        var noda = new NodaCalendar();
        DateTimeOffset[] received = [.. Received()];
        Instant[] instants = [.. received.Select(Instant.FromDateTimeOffset)];
        Duration open = Duration.FromHours(4);
        for (int i = 0; i < Count; i++)
        {
            DateTimeOffset due = Returns.Standards.FirstReply.DueAt(received[i]);
            if (due != noda.Add(instants[i], open).ToDateTimeOffset() || due != MinuteByMinute.Add(received[i], 240))
            {
                throw new InvalidOperationException($"A message of {received[i]:O} is not due alike.");
            }
        }

        double Ours() => nanosecondsEach(1_000_000, i => Returns.Standards.FirstReply.DueAt(received[i & (Count - 1)]).Minute);
        double Noda() => nanosecondsEach(1_000_000, i => (int)noda.Add(instants[i & (Count - 1)], open).ToUnixTimeSeconds());
        double Walk() => nanosecondsEach(1_000, i => MinuteByMinute.Add(received[i & (Count - 1)], 240).Minute);
        measure("due time, four open hours: generated / with NodaTime", "ns", Ours, Noda);
        measure("due time, four open hours: generated / minute by minute", "ns", Ours, Walk);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = 0;
        foreach (DateTimeOffset at in received)
        {
            sum += Returns.Standards.FirstReply.DueAt(at).Minute;
        }

        Console.WriteLine($"    allocated by {Count:N0} due times: {GC.GetAllocatedBytesForCurrentThread() - before} bytes (checksum {sum})");
    }

    /// <summary>At any minute of the year that has both changes of the clock and the closed days.</summary>
    private static IEnumerable<DateTimeOffset> Received()
    {
        var random = new Random(1);
        for (int i = 0; i < Count; i++)
        {
            yield return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(365 * 1440));
        }
    }
}
