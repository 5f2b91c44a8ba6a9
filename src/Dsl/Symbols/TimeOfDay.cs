namespace PolicyLint.Dsl.Symbols;

/// <summary>A time of day, to the minute.</summary>
/// <param name="Minutes">Minutes from midnight, 0 to 1440; 1440 is 24:00.</param>
public readonly record struct TimeOfDay(int Minutes) : IComparable<TimeOfDay>
{
    /// <inheritdoc/>
    public int CompareTo(TimeOfDay other) => Minutes.CompareTo(other.Minutes);

    /// <summary>As it is written: <c>09:00</c>.</summary>
    public override string ToString() =>
        (Minutes / 60).ToString("00", System.Globalization.CultureInfo.InvariantCulture) + ":"
        + (Minutes % 60).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
