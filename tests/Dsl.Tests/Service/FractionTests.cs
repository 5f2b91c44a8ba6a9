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
