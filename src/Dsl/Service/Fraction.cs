using System.Globalization;
using System.Numerics;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// An exact ratio of whole numbers, in lowest terms. Claims such as "cannot be kept" hang on comparisons that no rounding may
/// tip, and a policy may write any number: a ratio neither rounds nor overflows.
/// </summary>
public readonly struct Fraction : IEquatable<Fraction>, IComparable<Fraction>
{
    // Kept less one, so that the default value is a proper zero.
    private readonly BigInteger _denominatorLessOne;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0)
        {
            common = -common;
        }

        Numerator = numerator / common;
        _denominatorLessOne = (denominator / common) - 1;
    }

    /// <summary>Nothing.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One => 1;

    /// <summary>What is divided.</summary>
    public BigInteger Numerator { get; }

    /// <summary>By what; greater than zero.</summary>
    public BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>Whether it is nothing.</summary>
    public bool IsZero => Numerator.IsZero;

    /// <summary>The least whole number that is not less.</summary>
    public BigInteger Ceiling => -RoundDown(-Numerator, Denominator);

    /// <summary>The greatest whole number that is not greater.</summary>
    public BigInteger Floor => RoundDown(Numerator, Denominator);

    /// <summary>A whole number.</summary>
    public static implicit operator Fraction(long value) => new(value, BigInteger.One);

    /// <summary>A decimal, exactly.</summary>
    public static implicit operator Fraction(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger digits = (new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0];
        int scale = (bits[3] >> 16) & 0xFF;
        return new Fraction(bits[3] < 0 ? -digits : digits, BigInteger.Pow(10, scale));
    }

    /// <summary>A whole number of any size.</summary>
    public static implicit operator Fraction(BigInteger value) => new(value, BigInteger.One);

    /// <summary>The sum.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The difference.</summary>
    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    /// <summary>The product.</summary>
    public static Fraction operator *(Fraction left, Fraction right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient.</summary>
    /// <exception cref="DivideByZeroException">The right side is zero.</exception>
    public static Fraction operator /(Fraction left, Fraction right) => right.IsZero
        ? throw new DivideByZeroException()
        : new Fraction(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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
        // 96 bits of quotient and more, so that cutting it off costs nothing that a double could hold.
        int shift = 96 + (8 * (Denominator.ToByteArray().Length - Numerator.ToByteArray().Length));
        BigInteger quotient = shift >= 0 ? (Numerator << shift) / Denominator : Numerator / (Denominator << -shift);
        double half = Math.Pow(2, -(shift / 2));
        return (double)quotient * half * Math.Pow(2, -(shift - (shift / 2)));
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Numerator.GetHashCode() * 397) ^ Denominator.GetHashCode());

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
}
