#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A property whose value is an object with more of them.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
internal sealed class NestedFields<T>(string name, JsonFields<T> fields) : JsonField<T>(name, mayBeAbsent: false)
    where T : struct
{
    internal override JsonObject Schema(in T start) => fields.Schema(start);

    internal override void Write(Utf8JsonWriter writer, in T value) => fields.Write(writer, value);

    internal override void Read(ref Utf8JsonReader reader, ref T value) => fields.Read(ref reader, ref value);
}
#endif
