#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class YesNoSpelling : JsonSpelling<bool>
{
    internal override string What => "true or false";

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };

    public override bool Read(ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Mismatch(reader, field),
    };

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}
#endif
