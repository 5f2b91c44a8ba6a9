using System.Globalization;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyLint.Tests.Values;

public sealed class MoneyTests
{
    // Whole ten-thousandths below a hundred million: every sum and product of a few of them is exact in a decimal.
    private static readonly Arbitrary<decimal> Amounts = ArbMap.Default.GeneratorFor<int>().Select(number => number / 10_000m).ToArbitrary();

    [Fact]
    public void ArithmeticStaysInItsCurrency()
    {
        var eighty = Money.Gbp(80);
        Assert.Equal(Money.Gbp(80.5m), eighty + Money.Gbp(0.5m));
        Assert.Equal(Money.Gbp(-20), eighty - Money.Gbp(100));
        Assert.Equal(Money.Gbp(-80), -eighty);
        Assert.Equal(Money.Gbp(40), eighty * 0.5m);
        Assert.Equal(Money.Gbp(40), 0.5m * eighty);
        Assert.Equal(Money.Gbp(20), eighty / 4);
        Assert.Equal(4m, eighty / Money.Gbp(20));
        Assert.Equal("GBP", (eighty / 4).Currency);
    }

    [Fact]
    public void CurrenciesDoNotMix()
    {
        var operations = new Action[]
        {
            () => _ = Money.Gbp(1) + Money.Eur(1), () => _ = Money.Gbp(1) - Money.Eur(1), () => _ = Money.Gbp(1) / Money.Eur(1),
            () => _ = Money.Gbp(1) < Money.Eur(1), () => _ = Money.Gbp(1) <= Money.Eur(1), () => _ = Money.Gbp(1) > Money.Eur(1),
            () => _ = Money.Gbp(1) >= Money.Eur(1), () => _ = Money.Gbp(1).CompareTo(Money.Eur(1)), () => _ = Money.Min(Money.Gbp(1), Money.Eur(1)),
            () => _ = Money.Max(Money.Gbp(1), Money.Eur(1)),
        };
        foreach (var operation in operations)
        {
            var message = Assert.Throws<InvalidOperationException>(operation).Message;
            Assert.Contains("GBP", message, StringComparison.Ordinal);
            Assert.Contains("EUR", message, StringComparison.Ordinal);
        }

        Assert.NotEqual(Money.Gbp(1), Money.Eur(1));
        Assert.False(Money.Gbp(1) == Money.Eur(1));
        Assert.True(Money.Gbp(1) != Money.Eur(1));
    }

    [Fact]
    public void ZeroOfNoCurrencyIsNeutral()
    {
        Money none = default;
        Assert.Equal("", none.Currency);
        Assert.True(none.IsZero);
        Assert.Equal(Money.Gbp(5), none + Money.Gbp(5));
        Assert.Equal(Money.Gbp(5), Money.Gbp(5) + none);
        Assert.Equal(Money.Gbp(-5), none - Money.Gbp(5));
        Assert.True(none < Money.Gbp(5) && Money.Gbp(5) > none && none >= Money.Gbp(-5));
        Assert.Equal(0m, none / Money.Gbp(5));
        Assert.Equal(none, none * 7);
        Assert.Equal(none, none.Round());
        Assert.NotEqual(none, Money.Gbp(0));
        Assert.Equal(0, none.CompareTo(Money.Gbp(0)));
        Assert.Equal("0", none.ToString());
        Assert.Throws<DivideByZeroException>(() => Money.Gbp(5) / none);
    }

    [Theory]
    [InlineData("0.125", "GBP", "0.13", "0.12", "0.13")]
    [InlineData("-0.125", "GBP", "-0.13", "-0.13", "-0.12")]
    [InlineData("0.124", "GBP", "0.12", "0.12", "0.13")]
    [InlineData("2.5", "JPY", "3", "2", "3")]
    [InlineData("-2.5", "JPY", "-3", "-3", "-2")]
    [InlineData("1.2345", "KWD", "1.235", "1.234", "1.235")]
    [InlineData("1.23455", "CLF", "1.2346", "1.2345", "1.2346")]
    [InlineData("7", "USD", "7", "7", "7")]
    public void RoundingGoesToTheMinorUnit(string amount, string currency, string nearest, string floor, string ceiling)
    {
        var money = Money.Of(Number(amount), currency);
        Assert.Equal(Money.Of(Number(nearest), currency), money.Round());
        Assert.Equal(Money.Of(Number(floor), currency), money.Floor());
        Assert.Equal(Money.Of(Number(ceiling), currency), money.Ceiling());
        Assert.Equal(money.Round(), Rounding.Round(money));
        Assert.Equal(money.Floor(), Rounding.Floor(money));
        Assert.Equal(money.Ceiling(), Rounding.Ceiling(money));
    }

    [Theory]
    [InlineData("2.5", "3", "2", "3")]
    [InlineData("-2.5", "-3", "-3", "-2")]
    [InlineData("2.4", "2", "2", "3")]
    [InlineData("3", "3", "3", "3")]
    public void NumbersRoundToWholeNumbers(string number, string nearest, string floor, string ceiling)
    {
        Assert.Equal(Number(nearest), Rounding.Round(Number(number)));
        Assert.Equal(Number(floor), Rounding.Floor(Number(number)));
        Assert.Equal(Number(ceiling), Rounding.Ceiling(Number(number)));
    }

    [Theory]
    [InlineData("150", "GBP", "150.00 GBP")]
    [InlineData("0.125", "GBP", "0.125 GBP")]
    [InlineData("150.500", "EUR", "150.50 EUR")]
    [InlineData("-1234567.8", "USD", "-1234567.80 USD")]
    [InlineData("150", "JPY", "150 JPY")]
    [InlineData("150.5", "JPY", "150.5 JPY")]
    [InlineData("1", "KWD", "1.000 KWD")]
    [InlineData("1", "UYW", "1.0000 UYW")]
    [InlineData("0.0000000000000000000000000001", "GBP", "0.0000000000000000000000000001 GBP")]
    [InlineData("79228162514264337593543950335", "GBP", "79228162514264337593543950335.00 GBP")]
    public void TheTextIsTheSameInEveryCulture(string amount, string currency, string expected)
    {
        var money = Money.Of(Number(amount), currency);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal(expected, money.ToString());
            Assert.Equal(expected, $"{money}");
            Assert.Equal(expected, money.ToString("G", CultureInfo.CurrentCulture));
            Assert.Equal(money, Money.Parse(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void AnyOtherFormatIsANumericOne()
    {
        Assert.Equal("1,234.5 GBP", Money.Gbp(1234.5m).ToString("N1", null));
        Assert.Equal("1.234,50 EUR", Money.Eur(1234.5m).ToString("N2", new CultureInfo("de-DE")));
        Assert.Throws<FormatException>(() => Money.Gbp(1).ToString("Q", null));
    }

    [Theory]
    [InlineData("")]
    [InlineData("150")]
    [InlineData("GBP")]
    [InlineData("150 gbp")]
    [InlineData("150 XYZ")]
    [InlineData("1,500 GBP")]
    [InlineData("GBP 150")]
    [InlineData("150GBP")]
    [InlineData("1e3 GBP")]
    [InlineData("99999999999999999999999999999999 GBP")]
    [InlineData("\u0661\u0665\u0660 GBP")]
    public void WhatIsNoMoneyIsRefused(string text)
    {
        Assert.False(Money.TryParse(text, out var money));
        Assert.Equal(default, money);
        Assert.Throws<FormatException>(() => Money.Parse(text));
    }

    [Fact]
    public void ParsingTakesSpaces()
    {
        Assert.Equal(Money.Gbp(-1.5m), Money.Parse("  -1.5   GBP "));
        Assert.Equal(default, Money.Parse("0"));
        Assert.False(Money.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Money.Parse(null!));
    }

    [Fact]
    public void EqualAmountsHashAlikeWhateverTheirZeros()
    {
        Assert.Equal(Money.Gbp(80), Money.Gbp(80.00m));
        Assert.Equal(Money.Gbp(80).GetHashCode(), Money.Gbp(80.00m).GetHashCode());
        Assert.True(Money.Gbp(80).Equals((object)Money.Gbp(80)));
        Assert.False(Money.Gbp(80).Equals("80.00 GBP"));
    }

    [Fact]
    public void MoneyHoldsNoReferenceAndReadingItsCurrencyDoesNotAllocate()
    {
        Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<Money>());
        var money = Money.Chf(5);
        _ = money.Currency;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = money.Currency;
            _ = (money + Money.Chf(1)).Round() > money;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void EveryNamedFactoryMakesItsCurrency()
    {
        var factories = typeof(Money).GetMethods().Where(method => method.IsStatic && method.GetParameters() is [{ Name: "amount" }]).ToList();
        Assert.True(factories.Count >= 23);
        foreach (var factory in factories)
        {
            var money = (Money)factory.Invoke(null, [1.5m])!;
            Assert.Equal(factory.Name.ToUpperInvariant(), money.Currency);
            Assert.Equal(Money.Of(1.5m, money.Currency), money);
        }
    }

    [Fact]
    public void SumsAndMultiplesObeyTheirLaws() => Prop.ForAll(Amounts, Amounts, Amounts, (a, b, c) =>
    {
        var (x, y, z) = (Money.Eur(a), Money.Eur(b), Money.Eur(c));
        return (x + y == y + x).Label("commutative")
            .And(((x + y) + z == x + (y + z)).Label("associative"))
            .And(((x + y) * c == (x * c) + (y * c)).Label("distributive"))
            .And((x - x == Money.Eur(0)).Label("inverse"))
            .And((x + default(Money) == x).Label("neutral"))
            .And(((x < y) == (a < b) && (x >= y) == (a >= b)).Label("order"))
            .And((Money.Min(x, y) + Money.Max(x, y) == x + y).Label("min and max"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TextAndRoundingObeyTheirLaws() => Prop.ForAll(Amounts, ArbMap.Default.ArbFor<int>(), (amount, pick) =>
    {
        var code = Currencies.Codes[(int)((uint)pick % Currencies.Codes.Count)];
        var money = Money.Of(amount, code);
        var unit = 1m;
        for (var i = 0; i < Currencies.MinorUnits(code); i++)
        {
            unit /= 10m;
        }

        return (Money.Parse(money.ToString()) == money).Label("round trip")
            .And((money.Floor() <= money && money <= money.Ceiling()).Label("between"))
            .And(((money.Ceiling() - money.Floor()).Amount is var gap && (gap == 0m || gap == unit)).Label("a unit apart"))
            .And((Math.Abs(money.Round().Amount - amount) <= unit / 2).Label("nearest"))
            .And((money.Round().Round() == money.Round()).Label("idempotent"));
    }).QuickCheckThrowOnFailure();

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
