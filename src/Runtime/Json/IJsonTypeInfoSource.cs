#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint;

/// <summary>What can describe a type to the serializer, and to people.</summary>
internal interface IJsonTypeInfoSource
{
    /// <summary>The schema of what it reads and writes; a new tree at each call.</summary>
    JsonObject Schema();

    /// <summary>The description; null if it is of another type.</summary>
    JsonTypeInfo? Of(Type type, JsonSerializerOptions options);
}
#endif
