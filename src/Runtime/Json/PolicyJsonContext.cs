#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint;

/// <summary>
/// The requests and decisions of a policy for <see cref="JsonSerializer"/>, without reflection: a context like those that the serializer's
/// own generator writes, which cannot see the types of another generator. It goes into a <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>.
/// </summary>
/// <remarks>It knows each type and its <see cref="Nullable{T}"/>. Safe for concurrent use.</remarks>
public sealed class PolicyJsonContext : JsonSerializerContext, IJsonTypeInfoResolver
{
    private readonly IJsonTypeInfoSource[] _sources;

    /// <summary>A context; generated code makes it.</summary>
    /// <param name="converters">The converters of the policy: each a <see cref="PolicyJsonConverter{T}"/>.</param>
    public PolicyJsonContext(params JsonConverter[] converters)
        : base(null) => _sources = [.. converters.Cast<IJsonTypeInfoSource>()];

    /// <inheritdoc/>
    protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

    /// <inheritdoc/>
    public override JsonTypeInfo? GetTypeInfo(Type type)
    {
        Options.TryGetTypeInfo(type, out var info);
        return info;
    }

    /// <summary>The description of a type of the policy, for the overloads of <see cref="JsonSerializer"/> that take one.</summary>
    /// <typeparam name="T">A request or a decision of the policy.</typeparam>
    /// <returns>The description; the same object at each call.</returns>
    /// <exception cref="NotSupportedException">The type is none of the policy's.</exception>
    public JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) =>
        _sources.Select(s => s.Of(type, options)).FirstOrDefault(info => info is not null);
}
#endif
