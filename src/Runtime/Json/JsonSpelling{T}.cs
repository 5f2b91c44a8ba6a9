#if NET8_0_OR_GREATER
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>How the values of one type of the language stand in JSON. What JSON has itself stands as that; the rest as the policy writes it, in a string.</summary>
/// <remarks>Immutable, safe for concurrent use; no culture and no option changes what it reads or writes.</remarks>
/// <typeparam name="T">The type in C#.</typeparam>
public abstract class JsonSpelling<T>
{
    // More of what somebody sent would fill logs.
    private const int MostShown = 40;

    private protected JsonSpelling()
    {
    }

    /// <summary>What a value is, to go on after "it is": <c>money in GBP, "80 GBP"</c>.</summary>
    internal abstract string What { get; }

    /// <summary>What JSON Schema says of a value; a new tree at each call. All that is written keeps to it, and all that is read.</summary>
    internal abstract JsonObject Schema();

    /// <summary>Reads the value at which the reader stands.</summary>
    /// <param name="reader">At the value; afterwards at its end.</param>
    /// <param name="field">The field, as the policy names it: for the message.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">It is none of this type; the message names the field, the type and what was found.</exception>
    public abstract T Read(ref Utf8JsonReader reader, string field);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where a value is due.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="JsonException">An enum has no such value.</exception>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>The same spelling of values in a range, which a schema tells; whoever makes a request holds it to its range.</summary>
    /// <param name="from">The least value, as it is spelled; null: there is none.</param>
    /// <param name="to">The greatest value, as it is spelled; null: there is none.</param>
    /// <returns>The spelling.</returns>
    public JsonSpelling<T> Within(string? from, string? to) => new RangeSpelling<T>(this, from, to);

    /// <summary>What the reader stands at, as it is written, shortened.</summary>
    internal static string Found(in Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            return reader.TokenType == JsonTokenType.StartObject ? "an object" : "an array";
        }

        var text = Encoding.UTF8.GetString(reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan);
        if (text.Length > MostShown)
        {
            text = text[..(char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown)] + "…";
        }

        return reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? "\"" + text + "\"" : text;
    }

    private protected JsonException Mismatch(in Utf8JsonReader reader, string field) => new($"'{field}' is {What}, and {Found(reader)} is not.");

    private protected JsonException TooMuch(in Utf8JsonReader reader, string field) => new($"'{field}' is {What}, and {Found(reader)} is past what it can hold.");
}
#endif
