#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>Values of a range: numbers by the keywords that JSON Schema has for them, others in words.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class RangeSpelling<T>(JsonSpelling<T> any, string? from, string? to) : JsonSpelling<T>
{
    internal override string What => any.What;

    internal override JsonObject Schema()
    {
        var schema = any.Schema();
        if (schema["type"]!.GetValue<string>() == "string")
        {
            schema["description"] = What + (from is null ? string.Empty : ", from " + from) + (to is null ? string.Empty : (from is null ? ", up to " : " to ") + to);
            return schema;
        }

        AddBound(schema, "minimum", from);
        AddBound(schema, "maximum", to);
        return schema;
    }

    public override T Read(ref Utf8JsonReader reader, string field) => any.Read(ref reader, field);

    public override void Write(Utf8JsonWriter writer, T value) => any.Write(writer, value);

    private static void AddBound(JsonObject schema, string keyword, string? bound)
    {
        if (bound is not null)
        {
            schema[keyword] = JsonNode.Parse(bound);
        }
    }
}
#endif
