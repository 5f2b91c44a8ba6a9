#if NET8_0_OR_GREATER
using System.Globalization;

namespace PolicyLint;

/// <summary>A date and a time of day; with seconds only where there are any.</summary>
internal sealed class MomentSpelling : WordSpelling<DateTime>
{
    private const string Minutes = "yyyy-MM-dd 'at' HH:mm";
    private const string Seconds = "yyyy-MM-dd 'at' HH:mm:ss.FFFFFFF";
    private const int MinutesLetters = 19;

    internal override string What => "a date and time, \"2026-01-31 at 09:30\"";

    private protected override string Pattern => @"^[0-9]{4}-[0-9]{2}-[0-9]{2} at [0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out DateTime value) =>
        DateTime.TryParseExact(text, text.Length == MinutesLetters ? Minutes : Seconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private protected override int Format(DateTime value, Span<char> to)
    {
        _ = value.TryFormat(to, out var length, value.Ticks % TimeSpan.TicksPerMinute == 0 ? Minutes : Seconds, CultureInfo.InvariantCulture);
        return length;
    }
}
#endif
