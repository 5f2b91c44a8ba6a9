#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A text as a string.</summary>
internal sealed class StringSpelling : JsonSpelling<string>
{
    internal override string What => "a text";

    internal override JsonObject Schema() => new() { ["type"] = "string" };

    public override string Read(ref Utf8JsonReader reader, string field) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Mismatch(reader, field);

    public override void Write(Utf8JsonWriter writer, string value) => WriteText(writer, value);

    /// <summary>Writes a text, or null. Of half a character the writer would make another one, and say nothing.</summary>
    internal static void WriteText(Utf8JsonWriter writer, string? value)
    {
        for (var rest = value.AsSpan(); rest.IndexOfAnyInRange('\ud800', '\udfff') is >= 0 and var half; rest = rest[(half + 2)..])
        {
            if (half + 1 == rest.Length || !char.IsSurrogatePair(rest[half], rest[half + 1]))
            {
                throw new JsonException("A text holds half a character, which JSON cannot.");
            }
        }

        writer.WriteStringValue(value);
    }
}
#endif
