using System.Globalization;

namespace PolicyLint.Tests;

/// <summary>Instants and dates in tests, written as ISO 8601 texts.</summary>
internal static class Instant
{
    internal static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    internal static DateTime Date(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The same instant in the same offset, which plain equality of <see cref="DateTimeOffset"/> does not ask for.</summary>
    internal static void AssertExact(string expected, DateTimeOffset actual) =>
        Assert.Equal(expected, actual.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
}
