using System.Collections;
using System.Text;
using System.Text.Json;

namespace PolicyLint.Dsl.Tests.Emit;

/// <summary>Where an error in JSON is told to be.</summary>
public sealed class JsonPathTests(JsonReadingTests.Desk desk) : IClassFixture<JsonReadingTests.Desk>
{
    [Theory]
    [InlineData("Refund", "80 GBP", "80 USD", "$.amount", "\"amount\":\"80 USD\"")]
    [InlineData("Refund", "80 GBP", "-1 GBP", "$.amount", "\"amount\":\"-1 GBP\"")]
    [InlineData("Refund", "\"faulty\"", "{}", "$.reason", "\"reason\":{")]
    [InlineData("Refund", "\"items\"", "\"itens\"", "$", "\"itens\":")]
    [InlineData("RefundDecision", "\"lead\"", "\"Lead\"", "$.approvers", "\"Lead\"")]
    [InlineData("RefundDecision", "10 GBP", "10 EUR", "$.values.voucher", "\"10 EUR\"")]
    [InlineData("RefundDecision", "\"label\":null", "\"gap\":null", "$.values", "\"gap\":")]
    [InlineData("RefundDecision", "Somebody", "Nobody", "$.reason", "\"Nobody looks at it.\"")]
    public void ThePathLeadsToTheFieldAndThePositionBehindWhatIsWrong(string type, string part, string other, string path, string upTo)
    {
        string right = (type == "Refund" ? JsonReadingTests.Asked.Replace("changedMind", "faulty", StringComparison.Ordinal) : JsonReadingTests.Decided).Trim();
        Assert.Contains(part, right, StringComparison.Ordinal);
        string json = "\n\n " + right.Replace(part, other, StringComparison.Ordinal);
        JsonException refused = Assert.Throws<JsonException>(() => desk.Read(type, json));
        Assert.Equal((path, 2L), (refused.Path, refused.LineNumber));
        Assert.Equal(json.IndexOf(upTo, StringComparison.Ordinal) + upTo.Length - 2, refused.BytePositionInLine);
    }

    /// <summary>The serializer's own converters, over an object of the same shape, are the measure.</summary>
    [Theory]
    [InlineData("""{"amount":7""", "Amount")]
    [InlineData("""{"amount":"80 GBP","age":7""", "Age")]
    [InlineData("""{"amount":"80 GBP","age":"1 day","receipt":"no" """, "Receipt")]
    public void ThePathIsTheSerializersOwn(string json, string field)
    {
        JsonException theirs = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Same>(json + "}", JsonSerializerOptions.Web));
        JsonException ours = Assert.Throws<JsonException>(() => desk.Read("Refund", json + "}"));
        Assert.Equal((theirs.Path, theirs.LineNumber, theirs.BytePositionInLine), (ours.Path, ours.LineNumber, ours.BytePositionInLine));
        Assert.EndsWith(field, ours.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void WithinAnotherDocumentThePathLeadsToTheRequestAndThePositionBehindTheValue()
    {
        Type request = desk.TypeOf("Refund");
        string wrong = JsonReadingTests.Asked.Trim().Replace("80 GBP", "80 USD", StringComparison.Ordinal);
        foreach ((string json, Type type, string path) in new[]
        {
            ("[\n" + JsonReadingTests.Asked.Trim() + ",\n" + wrong + "]", typeof(List<>).MakeGenericType(request), "$[1]"),
            ("{\"first\":\n{\"refund\":\n" + wrong + "}}", typeof(Dictionary<,>).MakeGenericType(typeof(string), typeof(Holder<>).MakeGenericType(request)), "$.first.refund"),
            ("[[],\n[\n" + wrong + "]]", request.MakeArrayType().MakeArrayType(), "$[1][0]"),
        })
        {
            JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, type, JsonSerializerOptions.Web));
            Assert.Equal("'amount' is money in GBP, \"80 GBP\", and \"80 USD\" is not.", refused.Message);
            Assert.Equal((path, 2L), (refused.Path, refused.LineNumber));
            Assert.Equal("""{"amount":"80 USD" """.Length - 1, refused.BytePositionInLine);
        }
    }

    [Fact]
    public async Task AStreamInSmallPiecesIsReadAsAText()
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 1 };
        foreach ((string type, string json) in new[] { ("Refund", JsonReadingTests.Asked), ("RefundDecision", JsonReadingTests.Decided) })
        {
            Type list = typeof(List<>).MakeGenericType(desk.TypeOf(type));
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"[{json},{json}]"));
            var read = (IList)(await JsonSerializer.DeserializeAsync(stream, list, options))!;
            Assert.Equal(desk.Read(type, json), read[1]);
        }

        using var wrong = new MemoryStream(Encoding.UTF8.GetBytes("\n" + JsonReadingTests.Asked.Replace("80 GBP", "80 USD", StringComparison.Ordinal)));
        JsonException refused = await Assert.ThrowsAsync<JsonException>(() => JsonSerializer.DeserializeAsync(wrong, desk.TypeOf("Refund"), options).AsTask());
        Assert.Equal(("$.amount", 1L, """{"amount":"80 USD" """.Length - 1L), (refused.Path, refused.LineNumber, refused.BytePositionInLine));
    }

    private sealed record Same(string Amount, string Age, bool Receipt);

    private sealed record Holder<T>(T Refund);
}
