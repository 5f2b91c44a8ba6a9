#if NET8_0_OR_GREATER
namespace PolicyLint;

/// <summary>A duration in days, hours, minutes and seconds.</summary>
internal sealed class DurationSpelling : WordSpelling<TimeSpan>
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("week", 7 * TimeSpan.TicksPerDay),
        ("day", TimeSpan.TicksPerDay),
        ("hour", TimeSpan.TicksPerHour),
        ("minute", TimeSpan.TicksPerMinute),
        ("second", TimeSpan.TicksPerSecond),
    ];

    internal override string What => "a duration, \"1 day 6 hours\"";

    private protected override bool TryParse(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        var isNegative = text.Length > 0 && text[0] == '-';
        var rest = isNegative ? text[1..] : text;
        var ticks = 0m;
        for (var from = 0; ;)
        {
            var space = rest.IndexOf(' ');
            if (space < 1 || rest[0] == '-' || !DecimalText.TryParse(rest[..space], out var number) || number > long.MaxValue)
            {
                return false;
            }

            rest = rest[(space + 1)..];
            space = rest.IndexOf(' ');
            var unit = UnitOf(space < 0 ? rest : rest[..space], from);
            if (unit < 0 || number > long.MaxValue / Units[unit].Ticks + 1)
            {
                return false;
            }

            ticks += number * Units[unit].Ticks;
            from = unit + 1;
            if (space < 0)
            {
                break;
            }

            rest = rest[(space + 1)..];
        }

        ticks = isNegative ? -ticks : ticks;
        if (ticks is < long.MinValue or > long.MaxValue || ticks != decimal.Truncate(ticks))
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
            "0 minutes".CopyTo(to);
            return "0 minutes".Length;
        }

        var length = 0;
        if (value < TimeSpan.Zero)
        {
            to[length++] = '-';
        }

        // The least duration has no opposite that a duration can hold.
        var rest = Math.Abs((decimal)value.Ticks);
        for (var unit = 1; unit < Units.Length; unit++)
        {
            var (name, ticks) = Units[unit];
            var number = unit == Units.Length - 1 ? rest / ticks : decimal.Floor(rest / ticks);
            rest -= number * ticks;
            if (number > 0)
            {
                length += length > 0 && to[length - 1] != '-' ? Append(" ", to[length..]) : 0;
                length += DecimalText.Format(number, to[length..]);
                length += Append(" ", to[length..]);
                length += Append(name, to[length..]);
                length += number == 1 ? 0 : Append("s", to[length..]);
            }
        }

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
