#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint;

/// <summary>
/// Reads and writes a request or a decision as the policy names and writes it. Generated code derives from it. Reading is strict: unknown,
/// missing and repeated properties are refused, and so is every value that the policy does not declare.
/// </summary>
/// <remarks>Naming policies, number handling and converters of the options change nothing: the policy is the contract. No reflection.</remarks>
/// <typeparam name="T">The request or the decision.</typeparam>
public abstract class PolicyJsonConverter<T> : JsonConverter<T>, IJsonTypeInfoSource
    where T : struct
{
    private readonly T _start;
    private readonly JsonFields<T> _fields;

    /// <summary>A converter.</summary>
    /// <param name="name">What it reads, as the policy names it: for messages.</param>
    /// <param name="start">What holds the values of all properties that may be absent.</param>
    /// <param name="fields">The properties, in the order in which they are written.</param>
    protected PolicyJsonConverter(string name, T start, JsonField<T>[] fields)
    {
        _start = start;
        _fields = new JsonFields<T>(name, fields);
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is no such request or decision. The path leads to the field, or to the request or decision where that is not the whole document; the message names the field.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = _start;
        _fields.Read(ref reader, ref value);
        return value;
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _fields.Write(writer, value);
    }

    JsonObject IJsonTypeInfoSource.Schema() => _fields.Schema(_start);

    JsonTypeInfo? IJsonTypeInfoSource.Of(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, this)
        : type == typeof(T?) ? JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options))
        : null;

    /// <summary>A property that holds a member of a request.</summary>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <param name="member">The member.</param>
    /// <param name="spelling">How it is spelled.</param>
    /// <param name="mayBeAbsent">Whether a request without it has its default, or leaves it unknown.</param>
    /// <returns>The property.</returns>
    protected static JsonField<T> Input<TValue>(RequestMember<T, TValue> member, JsonSpelling<TValue> spelling, bool mayBeAbsent = false)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new ValueField<T, TValue>(member.Name, spelling, member.Read, member.Change, mayBeAbsent);
    }

    /// <summary>A property that holds a member of a decision.</summary>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <param name="name">Its name in the policy.</param>
    /// <param name="spelling">How it is spelled.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="change">Makes another decision with a value.</param>
    /// <returns>The property.</returns>
    protected static JsonField<T> Field<TValue>(string name, JsonSpelling<TValue> spelling, Func<T, TValue> read, Func<T, TValue, T> change) =>
        new ValueField<T, TValue>(name, spelling, read, change, mayBeAbsent: false);

    /// <summary>A property that follows from others: what is read must be what follows.</summary>
    /// <typeparam name="TValue">The type of the member.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="spelling">How it is spelled.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>The property.</returns>
    protected static JsonField<T> Derived<TValue>(string name, JsonSpelling<TValue> spelling, Func<T, TValue> read) =>
        new DerivedField<T, TValue>(name, spelling, read);

    /// <summary>The roles of a decision by a policy without roles: an empty array.</summary>
    /// <param name="name">The name of the property.</param>
    /// <returns>The property.</returns>
    protected static JsonField<T> Nobody(string name) => Derived(name, JsonSpelling.Roles<Verdict>(), static _ => default);

    /// <summary>The outputs of a decision, in an object of their own: the policy may name them as the decision names what it says itself.</summary>
    /// <param name="fields">The properties.</param>
    /// <returns>The property.</returns>
    protected static JsonField<T> Values(params JsonField<T>[] fields) => new NestedFields<T>("values", new JsonFields<T>("values", fields, within: "values"));
}
#endif
