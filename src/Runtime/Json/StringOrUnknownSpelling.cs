#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A text as a string, or <c>null</c>.</summary>
internal sealed class StringOrUnknownSpelling : JsonSpelling<string?>
{
    internal override string What => "a text, or null";

    internal override JsonObject Schema() => new() { ["type"] = new JsonArray("string", "null") };

    public override string? Read(ref Utf8JsonReader reader, string field) =>
        reader.TokenType is JsonTokenType.String or JsonTokenType.Null ? reader.GetString() : throw Mismatch(reader, field);

    public override void Write(Utf8JsonWriter writer, string? value) => StringSpelling.WriteText(writer, value);
}
#endif
