using System.Globalization;
using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class FractionTests
{
    [Fact]
    public void Thirds_add_up_to_one()
    {
        Fraction third = (Fraction)1 / 3;

        Assert.Equal(Fraction.One, third + third + third);
    }

    [Fact]
    public void Lowest_terms_make_equals_equal()
    {
        Assert.Equal((Fraction)0.50m, (Fraction)1 / 2);
        Assert.Equal(((Fraction)0.50m).GetHashCode(), ((Fraction)1 / 2).GetHashCode());
        Assert.Equal((Fraction)(-1) / 2, (Fraction)1 / -2);
        Assert.Equal(default, Fraction.Zero);
        Assert.Equal(1, Fraction.Zero.Denominator);
    }

    [Fact]
    public void The_largest_decimals_multiply_without_overflow()
    {
        Fraction square = (Fraction)decimal.MaxValue * decimal.MaxValue;

        Assert.Equal((Fraction)decimal.MaxValue, square / decimal.MaxValue);
        Assert.Equal((Fraction)decimal.MinValue, -1 * (Fraction)decimal.MaxValue);
    }

    [Fact]
    public void Dividing_by_nothing_is_an_error() => Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);

    [Theory]
    [InlineData(7, 2, "4")]
    [InlineData(-7, 2, "-3")]
    [InlineData(6, 2, "3")]
    [InlineData(0, 2, "0")]
    public void Ceiling_goes_up(long numerator, long denominator, string ceiling) =>
        Assert.Equal(ceiling, ((Fraction)numerator / denominator).Ceiling.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(2, 3, 2, false, "0.67")]
    [InlineData(2, 3, 2, true, "0.66")]
    [InlineData(1, 2, 0, false, "1")]
    [InlineData(1, 2, 0, true, "0")]
    [InlineData(-1, 2, 0, false, "-1")]
    [InlineData(-1, 1000, 2, false, "0")]
    [InlineData(21, 5, 2, false, "4.2")]
    [InlineData(1, 16, 3, false, "0.063")]
    [InlineData(100, 1, 2, false, "100")]
    public void Text_is_cut_or_rounded(long numerator, long denominator, int decimals, bool cut, string text) =>
        Assert.Equal(text, ((Fraction)numerator / denominator).ToText(decimals, cut));

    /// <summary>Small and large parts are kept in different ways; what comes of them is the same.</summary>
    [Fact]
    public void Parts_of_any_size_come_to_what_whole_numbers_of_any_size_say()
    {
        long[] parts = [0, 1, 2, 3, 7, 10, int.MaxValue - 1, int.MaxValue, int.MaxValue + 1L, 1L << 40, long.MaxValue - 1, long.MaxValue];
        var fractions = (from n in parts.Concat(parts.Select(p => -p)) from d in parts.Skip(1) select (Value: (Fraction)n / d, N: new System.Numerics.BigInteger(n), D: new System.Numerics.BigInteger(d))).ToArray();
        foreach (var a in fractions)
        {
            foreach (var b in fractions)
            {
                Is(a.Value + b.Value, (a.N * b.D) + (b.N * a.D), a.D * b.D);
                Is(a.Value - b.Value, (a.N * b.D) - (b.N * a.D), a.D * b.D);
                Is(a.Value * b.Value, a.N * b.N, a.D * b.D);
                Assert.Equal((a.N * b.D).CompareTo(b.N * a.D), Math.Sign(a.Value.CompareTo(b.Value)));
                Assert.Equal(a.N * b.D == b.N * a.D, a.Value == b.Value);
                if (!b.N.IsZero)
                {
                    Is(a.Value / b.Value, a.N * b.D, a.D * b.N);
                }
            }
        }

        static void Is(Fraction value, System.Numerics.BigInteger numerator, System.Numerics.BigInteger denominator)
        {
            Assert.Equal(value.Numerator * denominator, numerator * value.Denominator);
            Assert.True(value.Denominator.Sign > 0);
            Assert.True(System.Numerics.BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne);
        }
    }

    [Fact]
    public void Order_is_that_of_the_values()
    {
        Fraction third = (Fraction)1 / 3;

        Assert.True(0.3333333333333333333333333333m < third);
        Assert.True(third < 0.3333333333333333333333333334m);
        Assert.True(third <= Fraction.One && Fraction.One >= third && Fraction.One > third);
        Assert.Equal(third, Fraction.Min(third, 1));
    }
}
