#if NET8_0_OR_GREATER
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>Names of the policy by the numbers that C# has for them.</summary>
internal sealed class NumberedNames(IReadOnlyList<string> names)
{
    private readonly byte[][] _bytes = [.. names.Select(Encoding.UTF8.GetBytes)];

    internal string What { get; } = names.Count == 0 ? "nothing" : "one of " + string.Join(", ", names.Select(n => "\"" + n + "\""));

    /// <summary>What JSON Schema says of a name.</summary>
    internal JsonObject Schema() => new() { ["type"] = "string", ["enum"] = new JsonArray([.. names.Select(n => (JsonNode)n)]) };

    /// <summary>The number of the name at which the reader stands; -1 if it is none.</summary>
    internal int Find(ref Utf8JsonReader reader)
    {
        for (var number = 0; reader.TokenType == JsonTokenType.String && number < _bytes.Length; number++)
        {
            if (reader.ValueTextEquals(_bytes[number]))
            {
                return number;
            }
        }

        return -1;
    }

    internal void Write(Utf8JsonWriter writer, int number)
    {
        if ((uint)number >= (uint)_bytes.Length)
        {
            throw new JsonException($"A value is {What}, and number {number} is not.");
        }

        writer.WriteStringValue(_bytes[number]);
    }
}
#endif
