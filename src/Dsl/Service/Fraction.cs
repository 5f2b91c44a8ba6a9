using System.Globalization;
using System.Numerics;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// An exact ratio of whole numbers, in lowest terms. Claims such as "cannot be kept" hang on comparisons that no rounding may
/// tip, and a policy may write any number: a ratio neither rounds nor overflows.
/// </summary>
/// <remarks>
/// Nearly all are small: those are two machine words, and what comes of two of them needs no more than a third one on the way. Only the
/// others are kept as numbers of any size.
/// </remarks>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    /// <summary>The largest part of a fraction that is kept in machine words.</summary>
    private const long MostSmall = long.MaxValue;

    private static readonly long[] PowersOfTen = { 1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000 };

    // The denominator less one, so that the default value is a proper zero.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly LargeParts? _large;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            common = -common;
        }

        numerator /= common;
        denominator /= common;
        if (BigInteger.Abs(numerator) <= MostSmall && denominator <= MostSmall)
        {
            _numerator = (long)numerator;
            _denominatorLessOne = (long)denominator - 1;
        }
        else
        {
            _large = new LargeParts(numerator, denominator);
        }
    }

    /// <summary>Of parts whose products did not overflow; the denominator is greater than zero.</summary>
    private Fraction(long numerator, long denominator)
    {
        long common = denominator == 1 ? 1 : GreatestCommonDivisor(Math.Abs(numerator), denominator);
        _numerator = numerator / common;
        _denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>Nothing.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One => 1;

    /// <summary>What is divided.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>By what; greater than zero.</summary>
    public BigInteger Denominator => _large?.Denominator ?? ((BigInteger)_denominatorLessOne + 1);

    /// <summary>Whether the product of any two parts, and the sum of two such products, fit a machine word: none has more than 31 bits.</summary>
    private bool IsShort => _large is null && _numerator is >= -int.MaxValue and <= int.MaxValue && _denominatorLessOne < int.MaxValue;

    /// <summary>Whether it is nothing.</summary>
    public bool IsZero => _large is null && _numerator == 0;

    /// <summary>The least whole number that is not less.</summary>
    public BigInteger Ceiling => -RoundDown(-Numerator, Denominator);

    /// <summary>The greatest whole number that is not greater.</summary>
    public BigInteger Floor => RoundDown(Numerator, Denominator);

    /// <summary>The same, to be reckoned with.</summary>
    public Fraction RoundedDown
    {
        get
        {
            if (!IsShort)
            {
                return Floor;
            }

            long quotient = Math.DivRem(_numerator, _denominatorLessOne + 1, out long rest);
            return rest < 0 ? quotient - 1 : quotient;
        }
    }

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long value) => value > long.MinValue ? new(value, 1) : new(value, BigInteger.One);

    /// <summary>A decimal, exactly.</summary>
    public static implicit operator Fraction(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        if (bits[1] == 0 && bits[2] == 0 && ((bits[3] >> 16) & 0xFF) is var places && places < PowersOfTen.Length)
        {
            return new Fraction(bits[3] < 0 ? -(long)(uint)bits[0] : (uint)bits[0], PowersOfTen[places]);
        }

        BigInteger digits = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        return new Fraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>A whole number of any size.</summary>
    public static implicit operator Fraction(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) => left.IsShort && right.IsShort
        ? new((left._numerator * (right._denominatorLessOne + 1)) + (right._numerator * (left._denominatorLessOne + 1)), (left._denominatorLessOne + 1) * (right._denominatorLessOne + 1))
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) => left.IsShort && right.IsShort
        ? new((left._numerator * (right._denominatorLessOne + 1)) - (right._numerator * (left._denominatorLessOne + 1)), (left._denominatorLessOne + 1) * (right._denominatorLessOne + 1))
        : new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) => left.IsShort && right.IsShort
        ? new(left._numerator * right._numerator, (left._denominatorLessOne + 1) * (right._denominatorLessOne + 1))
        : new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right side is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => right.IsZero ? throw new DivideByZeroException()
        : !left.IsShort || !right.IsShort ? new Fraction(left.Numerator * right.Denominator, left.Denominator * right.Numerator)
        : right._numerator > 0 ? new Fraction(left._numerator * (right._denominatorLessOne + 1), (left._denominatorLessOne + 1) * right._numerator)
        : new Fraction(-left._numerator * (right._denominatorLessOne + 1), (left._denominatorLessOne + 1) * -right._numerator);

    /// <summary>Whether the left is less.</summary>
    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is greater.</summary>
    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is not greater.</summary>
    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is not less.</summary>
    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>Whether they are the same.</summary>
    public static bool operator ==(Fraction left, Fraction right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Fraction left, Fraction right) => !left.Equals(right);

    /// <summary>The lesser.</summary>
    public static Fraction Min(Fraction left, Fraction right) => left <= right ? left : right;

    /// <summary>The greater.</summary>
    public static Fraction Max(Fraction left, Fraction right) => left >= right ? left : right;

    /// <summary>The sign turned around.</summary>
    public static Fraction operator -(Fraction value) => Zero - value;

    /// <summary>What a binary number stands for, exactly.</summary>
    /// <exception cref="OverflowException">It is infinite, or no number.</exception>
    public static Fraction Exactly(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new OverflowException("Only a finite number is a fraction.");
        }

        // IEEE 754 binary64: a sign, 11 bits of exponent, and 52 bits of a significand that starts with 1 unless the exponent is 0.
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger digits = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Math.Max(exponent, 1) - 1075;
        digits = bits < 0 ? -digits : digits;
        return shift >= 0 ? new Fraction(digits << shift, BigInteger.One) : new Fraction(digits, BigInteger.One << -shift);
    }

    /// <summary>The nearest binary number but for its last bit; infinite where it is too large.</summary>
    public double ToDouble()
    {
        if (IsShort)
        {
            return (double)_numerator / (_denominatorLessOne + 1);
        }

        // 96 bits of quotient and more, so that cutting it off costs nothing that a double could hold.
        int shift = 96 + (8 * (Denominator.ToByteArray().Length - Numerator.ToByteArray().Length));
        BigInteger quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        double half = Math.Pow(2, -(shift / 2));
        return (double)quotient * half * Math.Pow(2, -(shift - (shift / 2)));
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => IsShort && other.IsShort
        ? (_numerator * (other._denominatorLessOne + 1)).CompareTo(other._numerator * (_denominatorLessOne + 1))
        : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne && Equals(_large, other._large);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _large?.GetHashCode() ?? unchecked((_numerator.GetHashCode() * 397) ^ _denominatorLessOne.GetHashCode());

    /// <summary>As people write it: at most so many decimals, the last one cut off or, by default, rounded half away from zero.</summary>
    public string ToText(int decimals, bool cut = false)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger twice = 2 * BigInteger.Abs(Numerator) * scale;
        BigInteger digits = (cut ? twice : twice + Denominator) / (2 * Denominator);
        string whole = (digits / scale).ToString(CultureInfo.InvariantCulture);
        string rest = (digits % scale).ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0').TrimEnd('0');
        string sign = Numerator.Sign < 0 && !digits.IsZero ? "-" : string.Empty;
        return sign + whole + (decimals == 0 || rest.Length == 0 ? string.Empty : "." + rest);
    }

    /// <inheritdoc/>
    public override string ToString() => Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);

    private static BigInteger RoundDown(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>Euclid's; both are greater than zero, or the first is zero.</summary>
    private static long GreatestCommonDivisor(long a, long b)
    {
        while (a != 0)
        {
            (a, b) = a <= int.MaxValue && b <= int.MaxValue ? ((long)((uint)b % (uint)a), a) : (b % a, a);
        }

        return b;
    }

    /// <summary>The parts of a fraction that is not small, in lowest terms.</summary>
    private sealed record LargeParts(BigInteger Numerator, BigInteger Denominator);
}
