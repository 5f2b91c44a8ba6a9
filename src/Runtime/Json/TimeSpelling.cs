#if NET8_0_OR_GREATER
using System.Globalization;

namespace PolicyLint;

/// <summary>A time of day; with seconds only where there are any.</summary>
internal sealed class TimeSpelling : WordSpelling<TimeOnly>
{
    private const string Minutes = "HH:mm";
    private const string Seconds = "HH:mm:ss.FFFFFFF";

    internal override string What => "a time, \"09:30\"";

    private protected override string Pattern => @"^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out TimeOnly value) =>
        TimeOnly.TryParseExact(text, text.Length == Minutes.Length ? Minutes : Seconds, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private protected override int Format(TimeOnly value, Span<char> to)
    {
        _ = value.TryFormat(to, out var length, value.Ticks % TimeSpan.TicksPerMinute == 0 ? Minutes : Seconds, CultureInfo.InvariantCulture);
        return length;
    }
}
#endif
