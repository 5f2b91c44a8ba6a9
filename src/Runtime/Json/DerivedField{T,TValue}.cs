#if NET8_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>A property that follows from others: written for its readers, and held to them when it is read.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
/// <typeparam name="TValue">The type of the member.</typeparam>
internal sealed class DerivedField<T, TValue>(string name, JsonSpelling<TValue> spelling, Func<T, TValue> read) : JsonField<T>(name, mayBeAbsent: false)
    where T : struct
{
    internal override bool IsDerived => true;

    internal override JsonObject Schema(in T start) => spelling.Schema();

    internal override void Write(Utf8JsonWriter writer, in T value) => spelling.Write(writer, read(value));

    // Of a stream, all of what a converter reads is here, though more may follow: 'Skip' would refuse that.
    internal override void Read(ref Utf8JsonReader reader, ref T value) => reader.TrySkip();

    internal override void Check(ref Utf8JsonReader reader, in T value)
    {
        var found = JsonSpelling<TValue>.Found(reader);
        if (!EqualityComparer<TValue>.Default.Equals(spelling.Read(ref reader, Name), read(value)))
        {
            throw new JsonException($"'{Name}' follows from the rest of the decision, and {found} does not.");
        }
    }
}
#endif
