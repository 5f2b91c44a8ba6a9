using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyLint;

/// <summary>An exact amount in a currency of ISO 4217. Different currencies never mix.</summary>
/// <remarks>
/// <c>default(Money)</c> is zero of no currency: it adds to and compares with every currency as zero, which makes it the neutral start of a sum.
/// Arithmetic is that of <see cref="decimal"/> (28 significant digits; <see cref="OverflowException"/> past its range) and rounds to the minor unit
/// only when <see cref="Round"/>, <see cref="Floor"/> or <see cref="Ceiling"/> is called.
/// </remarks>
#if NET8_0_OR_GREATER
[System.Text.Json.Serialization.JsonConverter(typeof(MoneyJsonConverter))]
#endif
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, IFormattable
{
    // The three letters, a byte each, and 0 for none: no reference in the struct, and constants for the jitter.
    private readonly int _currency;

    private Money(decimal amount, int currency)
    {
        Amount = amount;
        _currency = currency;
    }

    /// <summary>The amount, in the major unit of the currency (pounds, not pence).</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code, or an empty text for <c>default(Money)</c>. Does not allocate.</summary>
    public string Currency => Currencies.CodeOf(_currency);

    /// <summary>Whether the amount is zero, in whatever currency.</summary>
    public bool IsZero => Amount == 0m;

    /// <summary>An amount in any currency of ISO 4217.</summary>
    /// <param name="amount">In the major unit.</param>
    /// <param name="currency">The code, three capital letters.</param>
    /// <returns>The amount of money.</returns>
    /// <exception cref="ArgumentException">The code is unknown; the message names the nearest one.</exception>
    public static Money Of(decimal amount, string currency) => new(amount, Currencies.PackKnown(currency, nameof(currency)));

    /// <summary>Whether a text is a known ISO 4217 code.</summary>
    /// <param name="code">The text to look up.</param>
    /// <returns>True if <see cref="Of"/> takes it.</returns>
    public static bool IsKnownCurrency([NotNullWhen(true)] string? code) => Currencies.IsKnown(code);

    /// <summary>The sum of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The exact sum.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount, Common(left, right));

    /// <summary>The difference of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The exact difference.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount, Common(left, right));

    /// <summary>The amount with the opposite sign.</summary>
    /// <param name="value">An amount.</param>
    /// <returns>The same currency, the amount negated.</returns>
    public static Money operator -(Money value) => new(-value.Amount, value._currency);

    /// <summary>A multiple of an amount, not rounded to the minor unit.</summary>
    /// <param name="money">An amount.</param>
    /// <param name="factor">A number, or a share as a fraction (0.5 for 50%).</param>
    /// <returns>The product, in the same currency.</returns>
    public static Money operator *(Money money, decimal factor) => new(money.Amount * factor, money._currency);

    /// <summary>A multiple of an amount, not rounded to the minor unit.</summary>
    /// <param name="factor">A number, or a share as a fraction (0.5 for 50%).</param>
    /// <param name="money">An amount.</param>
    /// <returns>The product, in the same currency.</returns>
    public static Money operator *(decimal factor, Money money) => new(factor * money.Amount, money._currency);

    /// <summary>A part of an amount, not rounded to the minor unit.</summary>
    /// <param name="money">An amount.</param>
    /// <param name="divisor">A number that is not zero.</param>
    /// <returns>The quotient, in the same currency.</returns>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Money operator /(Money money, decimal divisor) => new(money.Amount / divisor, money._currency);

    /// <summary>How many times one amount goes into another.</summary>
    /// <param name="money">An amount.</param>
    /// <param name="divisor">An amount in the same currency that is not zero.</param>
    /// <returns>A plain number.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static decimal operator /(Money money, Money divisor)
    {
        _ = Common(money, divisor);
        return money.Amount / divisor.Amount;
    }

    /// <summary>Whether the first amount is smaller.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first amount is smaller or the same.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first amount is larger.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first amount is larger or the same.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Whether amount and currency are the same. Never throws: 5 GBP is not 5 EUR, and zero of no currency is not 0 GBP.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>The comparison.</returns>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether amount or currency differ.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount.</param>
    /// <returns>The comparison.</returns>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>The smaller of two amounts; the first if they are equal.</summary>
    /// <param name="first">An amount.</param>
    /// <param name="second">An amount in the same currency.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money Min(Money first, Money second) => second < first ? second : first;

    /// <summary>The larger of two amounts; the first if they are equal.</summary>
    /// <param name="first">An amount.</param>
    /// <param name="second">An amount in the same currency.</param>
    /// <returns>One of the two.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money Max(Money first, Money second) => second > first ? second : first;

    /// <summary>The amount in whole minor units (pence), the nearest; a half goes away from zero.</summary>
    /// <returns>The rounded amount; zero of no currency stays as it is.</returns>
    public Money Round() => new(Math.Round(Amount, Currencies.MinorUnits(_currency), MidpointRounding.AwayFromZero), _currency);

    /// <summary>The amount in whole minor units (pence), towards minus infinity.</summary>
    /// <returns>The rounded amount.</returns>
    public Money Floor()
    {
        var nearest = Round();
        return nearest.Amount > Amount ? new Money(nearest.Amount - MinorUnit, _currency) : nearest;
    }

    /// <summary>The amount in whole minor units (pence), towards plus infinity.</summary>
    /// <returns>The rounded amount.</returns>
    public Money Ceiling()
    {
        var nearest = Round();
        return nearest.Amount < Amount ? new Money(nearest.Amount + MinorUnit, _currency) : nearest;
    }

    /// <inheritdoc/>
    public bool Equals(Money other) => Amount == other.Amount && _currency == other._currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 397) ^ _currency);

    /// <summary>Orders two amounts by size. Zero of no currency compares as zero with every currency, though it equals none of them.</summary>
    /// <param name="other">An amount in the same currency.</param>
    /// <returns>Less than, equal to or more than 0.</returns>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        _ = Common(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>The amount, a space and the code, whatever the culture: <c>150.00 GBP</c>, <c>150 JPY</c>.</summary>
    /// <remarks>At least the decimals of the minor unit, more only where the amount has them (<c>0.125 GBP</c>). <c>default(Money)</c> is <c>0</c>.</remarks>
    /// <returns>A text that <see cref="Parse"/> reads back.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The amount in a numeric format, a space and the code.</summary>
    /// <param name="format">Null, empty or <c>G</c> is the text of <see cref="ToString()"/>, which no culture changes; anything else formats the amount.</param>
    /// <param name="formatProvider">Used with any other format; null is the invariant culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="FormatException">The format is none that <see cref="decimal"/> knows.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var amount = string.IsNullOrEmpty(format) || format is "G" or "g"
            ? Amount.ToString(PlainFormat(_currency == 0 ? 0 : Currencies.MinorUnits(_currency)), CultureInfo.InvariantCulture)
            : Amount.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);
        return _currency == 0 ? amount : amount + " " + Currency;
    }

    /// <summary>Reads what <see cref="ToString()"/> writes: a number with a point and no grouping, spaces, a code.</summary>
    /// <param name="text">As in <c>150.00 GBP</c>.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="FormatException">The text is no amount of money.</exception>
    public static Money Parse(string text)
    {
        if (text is null)
        {
            throw new ArgumentNullException(nameof(text));
        }

        return TryParse(text, out var money) ? money : throw new FormatException($"'{text}' is no amount of money; it reads like 150.00 GBP.");
    }

    /// <summary>Reads what <see cref="ToString()"/> writes, without exceptions.</summary>
    /// <param name="text">As in <c>150.00 GBP</c>; a lone <c>0</c> is zero of no currency.</param>
    /// <param name="money">The amount, or <c>default</c>.</param>
    /// <returns>Whether the text is an amount of money in a known currency.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Money money)
    {
        money = default;
        var trimmed = text?.Trim();
        if (trimmed is null or "0")
        {
            return trimmed is not null;
        }

        var space = trimmed.LastIndexOf(' ');
        if (space <= 0 || !Currencies.TryPack(trimmed.Substring(space + 1), out var currency))
        {
            return false;
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite;
        if (!decimal.TryParse(trimmed.Substring(0, space), Plain, CultureInfo.InvariantCulture, out var amount))
        {
            return false;
        }

        money = new Money(amount, currency);
        return true;
    }

    /// <summary>Whether the money is in a known currency, or zero of none, which is zero in every currency.</summary>
    internal bool IsIn(string currency) =>
        _currency == ((currency[0] << 16) | (currency[1] << 8) | currency[2]) || (_currency == 0 && IsZero);

    private decimal MinorUnit => new(1, 0, 0, false, (byte)Currencies.MinorUnits(_currency));

    // 28 places are all that a decimal has.
    private static string PlainFormat(int minorUnits) => minorUnits switch
    {
        0 => "0.############################",
        3 => "0.000#########################",
        4 => "0.0000########################",
        _ => "0.00##########################",
    };

    private static int Common(Money left, Money right)
    {
        if (left._currency == right._currency || right._currency == 0)
        {
            return left._currency;
        }

        return left._currency == 0 ? right._currency : throw Mixed(left, right);
    }

    private static InvalidOperationException Mixed(Money left, Money right) =>
        new($"{left.Currency} and {right.Currency} do not mix: {left} and {right} are in different currencies.");
}
