using System.Globalization;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A time of day. The language writes whole minutes; the time of a moment may lie between two of them.</summary>
/// <param name="Minutes">Minutes from midnight, 0 to 1440; 1440 is 24:00.</param>
/// <param name="Ticks">What is past the last minute, less than one.</param>
public readonly record struct TimeOfDay(int Minutes, long Ticks = 0) : IComparable<TimeOfDay>
{
    /// <inheritdoc/>
    public int CompareTo(TimeOfDay other) => Minutes != other.Minutes ? Minutes.CompareTo(other.Minutes) : Ticks.CompareTo(other.Ticks);

    /// <summary>As it is written: <c>09:00</c>; with seconds only where there are any.</summary>
    public override string ToString() =>
        (Minutes / 60).ToString("00", CultureInfo.InvariantCulture) + ":"
        + (Minutes % 60).ToString("00", CultureInfo.InvariantCulture)
        + (Ticks == 0 ? string.Empty : new DateTime(Ticks).ToString(":ss.FFFFFFF", CultureInfo.InvariantCulture));
}
