using System.Globalization;

namespace PolicyLint.Hosting.Escalations;

/// <summary>The rests of a case as one column: <c>2026-03-06T16:30:00.0000000Z/2026-03-06T17:00:00.0000000Z;…</c>, intervals as ISO 8601 writes them.</summary>
internal static class RestsText
{
    internal static string Write(IReadOnlyList<Pause> rests) => string.Join(';', rests.Select(r => $"{Text(r.From)}/{Text(r.Until)}"));

    internal static IReadOnlyList<Pause> Read(string text) => text.Length == 0 ? [] : [.. text.Split(';').Select(ReadOne)];

    private static Pause ReadOne(string rest)
    {
        string[] ends = rest.Split('/');
        return new Pause(Instant(ends[0]), Instant(ends[1]));
    }

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
