#if NET8_0_OR_GREATER
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>Schemas made of others.</summary>
internal static class JsonSchemaNode
{
    /// <summary>The same schema, and <c>null</c> besides.</summary>
    /// <param name="schema">A schema with one type; it is changed.</param>
    internal static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }
}
#endif
