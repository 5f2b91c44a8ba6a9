#if NET8_0_OR_GREATER
using System.Globalization;

namespace PolicyLint;

/// <summary>A duration in days, hours, minutes and seconds.</summary>
internal sealed class DurationSpelling : WordSpelling<TimeSpan>
{
    private const string OneUnit = @"[0-9]+(\.[0-9]+)? (week|day|hour|minute|second)s?";

    private static readonly (string Name, long Ticks)[] Units =
    [
        ("week", 7 * TimeSpan.TicksPerDay),
        ("day", TimeSpan.TicksPerDay),
        ("hour", TimeSpan.TicksPerHour),
        ("minute", TimeSpan.TicksPerMinute),
        ("second", TimeSpan.TicksPerSecond),
    ];

    internal override string What => "a duration, \"1 day 6 hours\"";

    private protected override string Pattern => $"^-?{OneUnit}( {OneUnit})*$";

    private protected override bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.Length > 0 && text[0] == '-';
        var rest = isNegative ? text[1..] : text;
        var ticks = Int128.Zero;
        for (int from = 0, space = 0; space >= 0; rest = rest[(space + 1)..])
        {
            space = rest.IndexOf(' ');
            if (space < 1)
            {
                return false;
            }

            var number = rest[..space];
            rest = rest[(space + 1)..];
            space = rest.IndexOf(' ');
            var unit = UnitOf(space < 0 ? rest : rest[..space], from);
            if (unit < 0 || !TryCount(number, Units[unit].Ticks, out var counted))
            {
                return false;
            }

            ticks += counted;
            from = unit + 1;
        }

        ticks = isNegative ? -ticks : ticks;
        if (ticks < long.MinValue || ticks > long.MaxValue)
        {
            return false;
        }

        value = new TimeSpan((long)ticks);
        return true;
    }

    private protected override int Format(TimeSpan value, Span<char> to)
    {
        if (value == TimeSpan.Zero)
        {
            return Append("0 minutes", to);
        }

        var length = value < TimeSpan.Zero ? Append("-", to) : 0;
        var start = length;

        // The least duration has no opposite that a duration can hold.
        var rest = (ulong)(value < TimeSpan.Zero ? unchecked(-value.Ticks) : value.Ticks);
        for (var unit = 1; unit < Units.Length; unit++)
        {
            var (name, size) = Units[unit];
            var isLast = unit == Units.Length - 1;
            var count = rest / (ulong)size;
            rest %= (ulong)size;
            if (count > 0 || (isLast && rest > 0))
            {
                length += length > start ? Append(" ", to[length..]) : 0;
                length += isLast && rest > 0 ? DecimalText.Format(count + ((decimal)rest / size), to[length..]) : Append(count, to[length..]);
                length += Append(" ", to[length..]);
                length += Append(name, to[length..]);
                length += count == 1 && (!isLast || rest == 0) ? 0 : Append("s", to[length..]);
            }
        }

        return length;
    }

    /// <summary>So many of a unit as ticks; false where that is no whole number of them, or more than any duration has.</summary>
    private static bool TryCount(ReadOnlySpan<char> number, long unit, out Int128 ticks)
    {
        ticks = 0;
        if (ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            ticks = (Int128)whole * unit;
            return true;
        }

        if (number[0] == '-' || !DecimalText.TryParse(number, out var part) || part > long.MaxValue / unit)
        {
            return false;
        }

        ticks = (Int128)(part * unit);
        return part * unit == decimal.Truncate(part * unit);
    }

    private static int Append(ulong number, Span<char> to)
    {
        _ = number.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    private static int Append(string text, Span<char> to)
    {
        text.CopyTo(to);
        return text.Length;
    }

    private static int UnitOf(ReadOnlySpan<char> name, int from)
    {
        for (var unit = from; unit < Units.Length; unit++)
        {
            var one = Units[unit].Name;
            if (name.StartsWith(one, StringComparison.Ordinal) && name[one.Length..] is "" or "s")
            {
                return unit;
            }
        }

        return -1;
    }
}
#endif
