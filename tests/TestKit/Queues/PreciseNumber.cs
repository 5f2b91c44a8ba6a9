using System.Numerics;

namespace PolicyLint.TestKit.Queues;

/// <summary>A binary number of 320 significant bits, more than 90 digits, for references that are slow and plain.</summary>
public readonly struct PreciseNumber
{
    private const int Bits = 320;

    private readonly BigInteger digits;
    private readonly int exponent;

    private PreciseNumber(BigInteger digits, int exponent)
    {
        int excess = (int)BigInteger.Abs(digits).GetBitLength() - Bits;
        this.digits = excess > 0 ? digits >> excess : digits;
        this.exponent = digits.IsZero ? 0 : exponent + Math.Max(excess, 0);
    }

    /// <summary>A whole number.</summary>
    public static implicit operator PreciseNumber(int value) => new(value, 0);

    /// <summary>What a double stands for.</summary>
    public static implicit operator PreciseNumber(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int power = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (power == 0 ? 0 : 1L << 52);
        return new PreciseNumber(bits < 0 ? -mantissa : mantissa, Math.Max(power, 1) - 1075);
    }

    /// <summary>The sum.</summary>
    public static PreciseNumber operator +(PreciseNumber left, PreciseNumber right)
    {
        if (left.digits.IsZero || right.digits.IsZero)
        {
            return left.digits.IsZero ? right : left;
        }

        if (left.exponent < right.exponent)
        {
            (left, right) = (right, left);
        }

        int shift = left.exponent - right.exponent;
        return shift > 2 * Bits ? left : new PreciseNumber((left.digits << shift) + right.digits, right.exponent);
    }

    /// <summary>The difference.</summary>
    public static PreciseNumber operator -(PreciseNumber left, PreciseNumber right) => left + new PreciseNumber(-right.digits, right.exponent);

    /// <summary>The product.</summary>
    public static PreciseNumber operator *(PreciseNumber left, PreciseNumber right) => new(left.digits * right.digits, left.exponent + right.exponent);

    /// <summary>The quotient.</summary>
    public static PreciseNumber operator /(PreciseNumber left, PreciseNumber right)
    {
        int shift = Bits + Math.Max(0, (int)BigInteger.Abs(right.digits).GetBitLength() - (int)BigInteger.Abs(left.digits).GetBitLength());
        return new PreciseNumber((left.digits << shift) / right.digits, left.exponent - shift - right.exponent);
    }

    /// <summary>Whether it is less.</summary>
    public static bool operator <(PreciseNumber left, PreciseNumber right) => (left - right).digits.Sign < 0;

    /// <summary>Whether it is greater.</summary>
    public static bool operator >(PreciseNumber left, PreciseNumber right) => right < left;

    /// <summary>An exact ratio.</summary>
    public static PreciseNumber Of(BigInteger numerator, BigInteger denominator)
    {
        int shift = Bits + Math.Max(0, (int)(denominator.GetBitLength() - numerator.GetBitLength()));
        return new PreciseNumber((numerator << shift) / denominator, -shift);
    }

    /// <summary>e to the power, by a series for a small part of it and squaring.</summary>
    public static PreciseNumber Exp(PreciseNumber power)
    {
        int squarings = Math.Max(0, (int)BigInteger.Abs(power.digits).GetBitLength() + power.exponent + 12);
        var small = new PreciseNumber(power.digits, power.exponent - squarings);
        PreciseNumber sum = 1;
        PreciseNumber term = 1;
        for (int k = 1; k <= 30; k++)
        {
            term = term * small / k;
            sum += term;
        }

        for (int i = 0; i < squarings; i++)
        {
            sum *= sum;
        }

        return sum;
    }

    /// <summary>How far a double is from it, relative to it.</summary>
    public double ErrorOf(double value) => digits.IsZero ? Math.Abs(value) : Math.Abs((((PreciseNumber)value - this) / this).ToDouble());

    /// <summary>The nearest double but for its last bit.</summary>
    public double ToDouble()
    {
        int excess = Math.Max(0, (int)BigInteger.Abs(digits).GetBitLength() - 64);
        return Math.ScaleB((double)(digits >> excess), exponent + excess);
    }
}
