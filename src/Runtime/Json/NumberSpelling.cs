#if NET8_0_OR_GREATER
using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A number.</summary>
internal sealed class NumberSpelling : JsonSpelling<decimal>
{
    private const int MostLetters = 128;

    internal override string What => "a number";

    internal override JsonObject Schema() => new() { ["type"] = "number" };

    public override decimal Read(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(reader, field);
        }

        return TryRead(reader, out var number) ? number : throw TooMuch(reader, field);
    }

    /// <summary>Reads a number; false where a decimal holds no more than something near it.</summary>
    internal static bool TryRead(in Utf8JsonReader reader, out decimal number)
    {
        number = 0;
        Span<char> letters = stackalloc char[MostLetters];
        return (reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length) <= MostLetters
            && reader.TryGetDecimal(out number)
            && DecimalText.IsExact(letters[..Letters(reader, letters)], number);
    }

    public override void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<char> text = stackalloc char[DecimalText.MostLetters];
        writer.WriteRawValue(text[..DecimalText.Format(value, text)], skipInputValidation: true);
    }

    private static int Letters(in Utf8JsonReader reader, Span<char> to)
    {
        if (!reader.HasValueSequence)
        {
            return Encoding.UTF8.GetChars(reader.ValueSpan, to);
        }

        Span<byte> bytes = stackalloc byte[MostLetters];
        reader.ValueSequence.CopyTo(bytes);
        return Encoding.UTF8.GetChars(bytes[..(int)reader.ValueSequence.Length], to);
    }
}
#endif
