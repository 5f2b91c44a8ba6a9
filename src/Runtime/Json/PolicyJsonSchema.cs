#if NET8_0_OR_GREATER
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint;

/// <summary>
/// The schemas of requests and decisions, for descriptions of an API: of a type with a converter of its own, the serializer tells none.
/// </summary>
/// <remarks>
/// A schema says which properties there are, which of them may be absent and what they are then, and how values are spelled and between which
/// bounds they lie: in words where JSON has no such type. No reflection; safe for concurrent use.
/// </remarks>
public static class PolicyJsonSchema
{
    /// <summary>The schema of a type.</summary>
    /// <param name="type">The type, as the options of the serializer describe it.</param>
    /// <returns>JSON Schema 2020-12, as OpenAPI 3.1 has it: a new tree at each call; null where the type is no request and no decision of a policy.</returns>
    public static JsonObject? Of(JsonTypeInfo type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Converter is IJsonTypeInfoSource source ? source.Schema()
            : Nullable.GetUnderlyingType(type.Type) is { } known && type.Options.TryGetTypeInfo(known, out var inner) && Of(inner) is { } schema ? JsonSchemaNode.OrNull(schema)
            : null;
    }
}
#endif
