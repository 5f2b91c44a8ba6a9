namespace PolicyLint;

/// <summary>A value of a figure and the date from which it holds.</summary>
/// <typeparam name="T">The type of the figure: a number, money, a duration and so on.</typeparam>
public sealed class DatedValue<T>
    where T : notnull
{
    /// <summary>A value that holds from a date on.</summary>
    /// <param name="from">The first date on which it holds; a time of day is ignored. Null: before every dated value.</param>
    /// <param name="value">The value.</param>
    public DatedValue(DateTime? from, T value)
    {
        From = from is { } date ? DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified) : null;
        Value = value;
    }

    /// <summary>The first date on which it holds; null for the value before every dated one.</summary>
    public DateTime? From { get; }

    /// <summary>The value.</summary>
    public T Value { get; }
}
