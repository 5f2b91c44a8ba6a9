#if NET8_0_OR_GREATER
using System.Text.Json;

namespace PolicyLint;

/// <summary>A number.</summary>
internal sealed class NumberSpelling : JsonSpelling<decimal>
{
    internal override string What => "a number";

    public override decimal Read(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(reader, field);
        }

        return reader.TryGetDecimal(out var number) ? number : throw TooMuch(reader, field);
    }

    public override void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<char> text = stackalloc char[DecimalText.MostLetters];
        writer.WriteRawValue(text[..DecimalText.Format(value, text)], skipInputValidation: true);
    }
}
#endif
