#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint;

/// <summary>Writes money as <c>{ "amount": 80, "currency": "GBP" }</c> and reads it back; without reflection, so trimming and NativeAOT keep it.</summary>
/// <remarks>Zero of no currency is <c>{ "amount": 0 }</c>. Other properties are skipped; property names are compared exactly.</remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">No object, no amount, an unknown currency, or an amount other than 0 without a currency.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Money is an object: { \"amount\": 80, \"currency\": \"GBP\" }.");
        }

        decimal? amount = null;
        string? currency = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("amount"u8))
            {
                reader.Read();
                amount = reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)
                    ? number
                    : throw new JsonException("The amount of money is a decimal number.");
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                reader.Read();
                currency = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new JsonException("The currency of money is a text.");
            }
            else
            {
                reader.Read();

                // Of a stream, all of the money is here, though more may follow: 'Skip' would refuse that.
                reader.TrySkip();
            }
        }

        return (amount, currency) switch
        {
            (null, _) => throw new JsonException("Money lacks its amount."),
            (0m, null) => default,
            (_, null) => throw new JsonException("Money lacks its currency."),
            _ when !Currencies.IsKnown(currency) => throw new JsonException($"'{currency}' is no currency of ISO 4217."),
            _ => Money.Of(amount.Value, currency),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteNumber("amount"u8, value.Amount);
        if (value.Currency.Length > 0)
        {
            writer.WriteString("currency"u8, value.Currency);
        }

        writer.WriteEndObject();
    }
}
#endif
