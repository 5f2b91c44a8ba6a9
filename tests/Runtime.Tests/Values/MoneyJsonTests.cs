using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint.Tests.Values;

public sealed partial class MoneyJsonTests
{
    [Fact]
    public void MoneyIsAnAmountAndACurrency()
    {
        Assert.Equal("""{"amount":80,"currency":"GBP"}""", JsonSerializer.Serialize(Money.Gbp(80)));
        Assert.Equal("""{"amount":0}""", JsonSerializer.Serialize(default(Money)));
    }

    [Theory]
    [InlineData("""{ "amount": 80, "currency": "GBP" }""", "80.00 GBP")]
    [InlineData("""{"currency":"JPY","note":{"a":[1,2]},"amount":-12.5}""", "-12.5 JPY")]
    [InlineData("""{"amount":0}""", "0")]
    [InlineData("""{"amount":79228162514264337593543950335,"currency":"EUR"}""", "79228162514264337593543950335.00 EUR")]
    public void ItIsReadBack(string json, string expected) => Assert.Equal(expected, JsonSerializer.Deserialize<Money>(json).ToString());

    [Fact]
    public async Task ItIsReadBackFromAStreamInSmallPieces()
    {
        using var stream = new MemoryStream("""[{"currency":"JPY","note":{"a":[1,2]},"amount":5},{"amount":7,"currency":"GBP","note":"b"}]"""u8.ToArray());
        Assert.Equal(new[] { Money.Of(5, "JPY"), Money.Gbp(7) }, await JsonSerializer.DeserializeAsync<Money[]>(stream, new JsonSerializerOptions { DefaultBufferSize = 1 }));
    }

    [Theory]
    [InlineData("80")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"currency":"GBP"}""")]
    [InlineData("""{"amount":80}""")]
    [InlineData("""{"amount":"80","currency":"GBP"}""")]
    [InlineData("""{"amount":1e40,"currency":"GBP"}""")]
    [InlineData("""{"amount":80,"currency":"GPB"}""")]
    [InlineData("""{"amount":80,"currency":null}""")]
    [InlineData("""{"amount":80,"currency":7}""")]
    [InlineData("""{"amount":80,"currency":"GBP" """)]
    public void WhatIsNoMoneyIsRefused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Fact]
    public void GeneratedSerializersTakeItWithoutReflection()
    {
        var order = new Order(Money.Gbp(12.5m), null);
        var json = JsonSerializer.Serialize(order, OrderContext.Default.Order);
        Assert.Equal("""{"Price":{"amount":12.5,"currency":"GBP"},"Discount":null}""", json);
        Assert.Equal(order, JsonSerializer.Deserialize(json, OrderContext.Default.Order));
    }

    internal sealed record Order(Money Price, Money? Discount);

    [JsonSerializable(typeof(Order))]
    internal sealed partial class OrderContext : JsonSerializerContext;
}
