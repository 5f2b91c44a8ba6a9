#if NET8_0_OR_GREATER
using System.Text.Json;

namespace PolicyLint;

/// <summary>A text as a string.</summary>
internal sealed class StringSpelling : JsonSpelling<string>
{
    internal override string What => "a text";

    public override string Read(ref Utf8JsonReader reader, string field) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Mismatch(reader, field);

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
}
#endif
