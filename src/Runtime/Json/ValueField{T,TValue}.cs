#if NET8_0_OR_GREATER
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A property that holds a member.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
/// <typeparam name="TValue">The type of the member.</typeparam>
internal sealed class ValueField<T, TValue>(string name, JsonSpelling<TValue> spelling, Func<T, TValue> read, Func<T, TValue, T> change, bool mayBeAbsent)
    : JsonField<T>(name, mayBeAbsent)
    where T : struct
{
    internal override JsonObject Schema(in T start)
    {
        var schema = spelling.Schema();
        if (MayBeAbsent)
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json))
            {
                spelling.Write(writer, read(start));
            }

            schema["default"] = JsonNode.Parse(json.WrittenSpan);
        }

        return schema;
    }

    internal override void Write(Utf8JsonWriter writer, in T value) => spelling.Write(writer, read(value));

    internal override void Read(ref Utf8JsonReader reader, ref T value)
    {
        var known = spelling.Read(ref reader, Name);
        try
        {
            value = change(value, known);
        }
        catch (ArgumentException outside)
        {
            // What C# adds about a parameter says nothing to who sent the JSON.
            var added = $" (Parameter '{outside.ParamName}')";
            throw new JsonException(outside.Message.EndsWith(added, StringComparison.Ordinal) ? outside.Message[..^added.Length] : outside.Message, outside);
        }
    }
}
#endif
