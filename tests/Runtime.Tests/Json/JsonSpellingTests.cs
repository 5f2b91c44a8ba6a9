using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PolicyLint.Runtime.Tests.Json;

/// <summary>Every value comes back from its spelling, also where the bytes lie in pieces.</summary>
public sealed class JsonSpellingTests
{
    private const int Tries = 3000;

    [Fact]
    public void Decimals() => ComesBack(JsonSpelling.Number, random => Decimal(random), [0m, -0.00m, 1.50m, decimal.MaxValue, decimal.MinValue, new decimal(1, 0, 0, false, 28)]);

    [Fact]
    public void Amounts() => ComesBack(JsonSpelling.Money("GBP"), random => Money.Gbp(Decimal(random)), [default, Money.Gbp(0), Money.Gbp(decimal.MinValue), Money.Gbp(0.10m)]);

    [Fact]
    public void Fractions() => ComesBack(JsonSpelling.Percent, random => Decimal(random) / 1000, [0m, 0.150m, 1m, -2.5m, new decimal(1, 0, 0, true, 28)]);

    [Fact]
    public void Counts() => ComesBack(JsonSpelling.Count, random => random.NextInt64(long.MinValue, long.MaxValue), [0, long.MinValue, long.MaxValue]);

    [Fact]
    public void Durations() => ComesBack(
        JsonSpelling.Duration,
        random => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63)),
        [TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromTicks(1), TimeSpan.FromTicks(-1), TimeSpan.FromSeconds(1), TimeSpan.FromDays(-7)]);

    [Fact]
    public void Dates() => ComesBack(JsonSpelling.Date, random => DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber)), [DateOnly.MinValue, DateOnly.MaxValue]);

    [Fact]
    public void Times() => ComesBack(JsonSpelling.Time, random => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)), [TimeOnly.MinValue, TimeOnly.MaxValue, new(9, 30), new(9, 30, 15)]);

    [Fact]
    public void Moments() => ComesBack(JsonSpelling.Moment, random => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks)), [DateTime.MinValue, DateTime.MaxValue, new(2026, 1, 31)]);

    [Fact]
    public void Roles_past_the_64th()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(i => $"role {i}")];
        ComesBack(JsonSpelling.Roles<DayOfWeek>(names), random => [.. Enumerable.Range(0, random.Next(5)).Select(_ => (DayOfWeek)random.Next(100))], [[], [(DayOfWeek)99]]);
    }

    [Theory]
    [InlineData("0 minutes", 0)]
    [InlineData("1 week 1 day", 8 * TimeSpan.TicksPerDay)]
    [InlineData("1.5 hours 30 minutes", 2 * TimeSpan.TicksPerHour)]
    [InlineData("-1 minute 0.0000001 seconds", -TimeSpan.TicksPerMinute - 1)]
    public void A_duration_is_read_as_the_language_writes_it(string text, long ticks) => Assert.Equal(ticks, Read(JsonSpelling.Duration, Encoding.UTF8.GetBytes("\"" + text + "\""), 100).Ticks);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("day")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1 days ")]
    [InlineData("1  day")]
    [InlineData("1 dayss")]
    [InlineData("1 month")]
    [InlineData("+1 day")]
    [InlineData("--1 day")]
    [InlineData("1 day -1 hour")]
    [InlineData("1,5 days")]
    [InlineData(".5 days")]
    [InlineData("5. days")]
    [InlineData("0.00000001 seconds")]
    [InlineData("10675200 days")]
    [InlineData("18446744073709551615 weeks 18446744073709551615 days")]
    [InlineData("79228162514264337593543950335 days")]
    public void What_is_no_duration_is_refused(string text) =>
        Assert.Equal($"'wait' is a duration, \"1 day 6 hours\", and \"{(text.Length > 40 ? text[..40] + "…" : text)}\" is not.", Assert.Throws<JsonException>(() => Read(JsonSpelling.Duration, Encoding.UTF8.GetBytes("\"" + text + "\""), 100)).Message);

    private static decimal Decimal(Random random) =>
        new(random.Next(), random.Next(2) == 0 ? 0 : random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));

    private static void ComesBack<T>(JsonSpelling<T> spelling, Func<Random, T> any, T[] edges)
    {
        var random = new Random(11);
        for (var i = 0; i < Tries; i++)
        {
            var value = i < edges.Length ? edges[i] : any(random);
            var written = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(written))
            {
                spelling.Write(writer, value);
            }

            Assert.Equal(value, Read(spelling, written.WrittenMemory, written.WrittenCount));
            Assert.Equal(value, Read(spelling, written.WrittenMemory, random.Next(1, 5)));
        }
    }

    private static T Read<T>(JsonSpelling<T> spelling, ReadOnlyMemory<byte> json, int pieces)
    {
        var first = new Piece(json[..Math.Min(pieces, json.Length)], null);
        var last = first;
        for (var at = pieces; at < json.Length; at += pieces)
        {
            last = new Piece(json[at..Math.Min(at + pieces, json.Length)], last);
        }

        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        Assert.True(reader.Read(), Encoding.UTF8.GetString(json.Span));
        return spelling.Read(ref reader, "wait");
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        internal Piece(ReadOnlyMemory<byte> memory, Piece? before)
        {
            Memory = memory;
            if (before is not null)
            {
                before.Next = this;
                RunningIndex = before.RunningIndex + before.Memory.Length;
            }
        }
    }
}
