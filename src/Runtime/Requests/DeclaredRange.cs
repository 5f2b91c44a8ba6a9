#if NET8_0_OR_GREATER
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace PolicyLint;

/// <summary>Holds the fields of a request to what its policy declares of them. Nothing is allocated for a value that keeps to it.</summary>
public static class DeclaredRange
{
    /// <summary>A value that is not less than another.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="from">The least value of the field.</param>
    /// <param name="field">The field, as the policy names it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is less; the message names the field and its range.</exception>
    public static T From<T>(T value, T from, string field)
        where T : struct, IComparable<T>
    {
        if (value.CompareTo(from) < 0)
        {
            ThrowOutOfRange(field, value, from, null);
        }

        return value;
    }

    /// <summary>A value that is not greater than another.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="to">The greatest value of the field.</param>
    /// <param name="field">The field, as the policy names it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is greater; the message names the field and its range.</exception>
    public static T To<T>(T value, T to, string field)
        where T : struct, IComparable<T>
    {
        if (value.CompareTo(to) > 0)
        {
            ThrowOutOfRange(field, value, null, to);
        }

        return value;
    }

    /// <summary>A value between two others, both included.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="from">The least value of the field.</param>
    /// <param name="to">The greatest value of the field.</param>
    /// <param name="field">The field, as the policy names it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside; the message names the field and its range.</exception>
    public static T Between<T>(T value, T from, T to, string field)
        where T : struct, IComparable<T>
    {
        if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
        {
            ThrowOutOfRange(field, value, from, to);
        }

        return value;
    }

    /// <summary>Money in the currency of its field, and in its range. Zero of no currency is zero in every currency.</summary>
    /// <param name="value">The money.</param>
    /// <param name="currency">The ISO 4217 code of the field.</param>
    /// <param name="from">The least amount of the field; null for no bound.</param>
    /// <param name="to">The greatest amount of the field; null for no bound.</param>
    /// <param name="field">The field, as the policy names it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The money is of another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount lies outside; the message names the field and its range.</exception>
    public static Money Money(Money value, string currency, decimal? from, decimal? to, string field)
    {
        if (!value.IsIn(currency))
        {
            ThrowOtherCurrency(field, value, currency);
        }

        if (value.Amount < from || value.Amount > to)
        {
            ThrowOutOfRange(field, value, from is { } low ? PolicyLint.Money.Of(low, currency) : null, to is { } high ? PolicyLint.Money.Of(high, currency) : null);
        }

        return value;
    }

    /// <summary>A value that the policy's enum declares.</summary>
    /// <typeparam name="TEnum">The enum: underlying type <see cref="int"/>, values 0, 1, 2 and so on.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="count">How many values the enum declares.</param>
    /// <param name="field">The field, as the policy names it.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The enum has no such value.</exception>
    public static TEnum Choice<TEnum>(TEnum value, int count, string field)
        where TEnum : struct, Enum
    {
        if ((uint)Unsafe.As<TEnum, int>(ref value) >= (uint)count)
        {
            ThrowNoChoice(field, value);
        }

        return value;
    }

    [DoesNotReturn]
    private static void ThrowOutOfRange(string field, object value, object? from, object? to)
    {
        var range = (from is null ? "" : " from " + Text(from)) + (to is null ? "" : " to " + Text(to));
        throw new ArgumentOutOfRangeException(field, $"'{field}' goes{range}, and {Text(value)} lies outside.");
    }

    // As the language writes it.
    private static string Text(object value) => value switch
    {
        TimeSpan duration => DurationText.Of(duration),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd 'at' HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    [DoesNotReturn]
    private static void ThrowOtherCurrency(string field, Money value, string currency) =>
        throw new ArgumentException($"'{field}' is money in {currency}, and {value} is not.", field);

    [DoesNotReturn]
    private static void ThrowNoChoice<TEnum>(string field, TEnum value)
        where TEnum : struct, Enum =>
        throw new ArgumentOutOfRangeException(field, $"'{field}' is one of {string.Join(", ", Enum.GetNames<TEnum>())}, and {value} is none of them.");
}
#endif
