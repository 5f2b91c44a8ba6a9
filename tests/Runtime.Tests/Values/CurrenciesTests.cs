namespace PolicyLint.Tests.Values;

public sealed class CurrenciesTests
{
    [Fact]
    public void CodesAreThreeCapitalsInOrder()
    {
        Assert.Equal(Currencies.Codes.Order(StringComparer.Ordinal).Distinct(), Currencies.Codes);
        Assert.All(Currencies.Codes, code => Assert.Matches("^[A-Z]{3}$", code));
        Assert.All(Currencies.Codes, code => Assert.True(Currencies.IsKnown(code) && Money.IsKnownCurrency(code)));
        Assert.Equal(170, Currencies.Codes.Count);
    }

    [Theory]
    [InlineData("GBP", 2)]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("ISK", 0)]
    [InlineData("HUF", 2)]
    [InlineData("KWD", 3)]
    [InlineData("TND", 3)]
    [InlineData("CLF", 4)]
    [InlineData("CLP", 0)]
    public void MinorUnitsAreThoseOfTheStandard(string code, int expected) => Assert.Equal(expected, Currencies.MinorUnits(code));

    [Theory]
    [InlineData("GPB", "GBP")]
    [InlineData("gbp", "GBP")]
    [InlineData("UDS", "USD")]
    [InlineData("EURO", "EUR")]
    [InlineData("EU", "EUR")]
    [InlineData("QQQ", null)]
    [InlineData("pounds", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void TheNearestCodeIsWhatWasMeant(string? code, string? expected) => Assert.Equal(expected, Currencies.Nearest(code));

    [Theory]
    [InlineData("GPB", "Did you mean GBP?")]
    [InlineData("QQQ", "three capital letters")]
    [InlineData("", "three capital letters")]
    [InlineData("XAU", "'XAU' is no currency")]
    [InlineData("\u0413\u0411\u041F", "three capital letters")]
    public void AnUnknownCodeIsAnErrorThatHelps(string code, string part)
    {
        Assert.False(Currencies.IsKnown(code));
        Assert.Contains(part, Assert.Throws<ArgumentException>(() => Money.Of(1, code)).Message, StringComparison.Ordinal);
        Assert.Contains(part, Assert.Throws<ArgumentException>(() => Currencies.MinorUnits(code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsNoCode()
    {
        Assert.False(Currencies.IsKnown(null));
        Assert.Throws<ArgumentNullException>(() => Money.Of(1, null!));
    }
}
