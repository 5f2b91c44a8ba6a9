namespace PolicyLint;

/// <summary>A named figure with a history: one place for a number that rules, tables, promises and C# share.</summary>
/// <typeparam name="T">The type of the figure: a number, money, a duration and so on.</typeparam>
public sealed class FigureHistory<T>
    where T : notnull
{
    private readonly DatedValue<T>[] _ordered;

    /// <summary>A figure and its values.</summary>
    /// <param name="name">The name in the policy.</param>
    /// <param name="values">One or more, in any order; at most one without a date, and no two of one date.</param>
    /// <param name="title">The text that people see, if it is not the name.</param>
    /// <param name="source">Where the figure is written.</param>
    /// <exception cref="ArgumentException">No value, or two values from the same date.</exception>
    public FigureHistory(string name, IReadOnlyList<DatedValue<T>> values, string? title = null, string? source = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Title = title ?? name;
        Source = source;
        _ordered = [.. ImmutableCopy.Of(values, nameof(values)).OrderBy(value => value.From ?? DateTime.MinValue).ThenBy(value => value.From is not null)];
        if (_ordered.Length == 0)
        {
            throw new ArgumentException($"Figure {name} has no value.", nameof(values));
        }

        for (var i = 1; i < _ordered.Length; i++)
        {
            if (_ordered[i].From == _ordered[i - 1].From)
            {
                throw new ArgumentException(FormattableString.Invariant($"Figure {name} has two values from {_ordered[i].From:yyyy-MM-dd}."), nameof(values));
            }
        }

        Values = Array.AsReadOnly(_ordered);
    }

    /// <summary>The name in the policy.</summary>
    public string Name { get; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get; }

    /// <summary>Where the figure is written.</summary>
    public string? Source { get; }

    /// <summary>The values in the order of their dates, one without a date first.</summary>
    public IReadOnlyList<DatedValue<T>> Values { get; }

    /// <summary>The value from the latest date: the only one, where the figure never changed.</summary>
    public T Latest => _ordered[_ordered.Length - 1].Value;

    /// <summary>The value on a date.</summary>
    /// <param name="date">A date; a time of day is ignored.</param>
    /// <returns>The value that holds from the latest date that is not later; before all dates, the one without a date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The figure has no value yet on that date.</exception>
    public T On(DateTime date) => TryOn(date, out var value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(date), FormattableString.Invariant($"Figure {Name} has no value on {date:yyyy-MM-dd}: its first is from {_ordered[0].From:yyyy-MM-dd}."));

    /// <summary>The value on a date, if there is one.</summary>
    /// <param name="date">A date; a time of day is ignored.</param>
    /// <param name="value">The value, or <c>default</c>.</param>
    /// <returns>Whether the figure has a value on that date.</returns>
    public bool TryOn(DateTime date, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        for (var i = _ordered.Length - 1; i >= 0; i--)
        {
            if (_ordered[i].From is not { } from || from <= date.Date)
            {
                value = _ordered[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="On(DateTime)"/>
    public T On(DateOnly date) => On(date.ToDateTime(TimeOnly.MinValue));

    /// <inheritdoc cref="TryOn(DateTime, out T)"/>
    public bool TryOn(DateOnly date, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) => TryOn(date.ToDateTime(TimeOnly.MinValue), out value);
#endif

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
