#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A value, or <c>null</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class UnknownSpelling<T>(JsonSpelling<T> known) : JsonSpelling<T?>
    where T : struct
{
    internal override string What => known.What + ", or null";

    internal override JsonObject Schema() => JsonSchemaNode.OrNull(known.Schema());

    public override T? Read(ref Utf8JsonReader reader, string field) => reader.TokenType == JsonTokenType.Null ? null : known.Read(ref reader, field);

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } there)
        {
            known.Write(writer, there);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
#endif
