#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A whole number, however it is written: 3 and 3.0 are one.</summary>
internal sealed class CountSpelling : JsonSpelling<long>
{
    internal override string What => "a whole number";

    internal override JsonObject Schema() => new() { ["type"] = "integer", ["format"] = "int64" };

    public override long Read(ref Utf8JsonReader reader, string field)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw Mismatch(reader, field);
        }

        if (reader.TryGetInt64(out var whole))
        {
            return whole;
        }

        if (!NumberSpelling.TryRead(reader, out var number))
        {
            throw TooMuch(reader, field);
        }

        return number != decimal.Truncate(number) ? throw Mismatch(reader, field)
            : number is >= long.MinValue and <= long.MaxValue ? (long)number
            : throw TooMuch(reader, field);
    }

    public override void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}
#endif
