#if NET8_0_OR_GREATER
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyLint;

/// <summary>An object of known properties, in whatever order they come: each once, and no others.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
internal sealed class JsonFields<T>
    where T : struct
{
    private const int MostOnStack = 128;

    private readonly string _name;
    private readonly string? _within;
    private readonly JsonField<T>[] _fields;
    private readonly byte[][] _names;
    private readonly bool _hasDerived;

    /// <param name="name">What it is: for messages.</param>
    /// <param name="fields">The properties, in the order in which they are written.</param>
    /// <param name="within">The property that holds it; null for the request or the decision itself.</param>
    internal JsonFields(string name, JsonField<T>[] fields, string? within = null)
    {
        _name = name;
        _within = within;
        _fields = fields;
        _names = [.. fields.Select(f => Encoding.UTF8.GetBytes(f.Name))];
        _hasDerived = fields.Any(f => f.IsDerived);
    }

    /// <summary>What JSON Schema says of the object.</summary>
    /// <param name="start">What holds the values of all properties that may be absent.</param>
    internal JsonObject Schema(in T start)
    {
        var properties = new JsonObject();
        foreach (var field in _fields)
        {
            properties[field.Name] = field.Schema(start);
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. _fields.Where(f => !f.MayBeAbsent).Select(f => (JsonNode)f.Name)]),
            ["additionalProperties"] = false,
        };
    }

    internal void Write(Utf8JsonWriter writer, in T value)
    {
        writer.WriteStartObject();
        for (var i = 0; i < _fields.Length; i++)
        {
            writer.WritePropertyName(_names[i]);
            _fields[i].Write(writer, value);
        }

        writer.WriteEndObject();
    }

    internal void Read(ref Utf8JsonReader reader, ref T value)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{_name} is an object, and {JsonSpelling<T>.Found(reader)} is not.");
        }

        var start = reader;
        var depth = reader.CurrentDepth;
        var seen = _fields.Length <= MostOnStack ? stackalloc bool[_fields.Length] : new bool[_fields.Length];
        for (var next = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; next++)
        {
            next = Find(ref reader, next);
            if (seen[next])
            {
                throw new JsonException($"{_name} has '{_fields[next].Name}' twice.");
            }

            seen[next] = true;
            reader.Read();
            try
            {
                _fields[next].Read(ref reader, ref value);
            }
            catch (JsonException wrong) when (IsOurs(wrong, depth))
            {
                throw At(reader, _fields[next], wrong);
            }
        }

        Complete(seen);
        if (_hasDerived)
        {
            var end = reader;
            reader = start;
            Check(ref reader, value);
            reader = end;
        }
    }

    private void Check(ref Utf8JsonReader reader, in T value)
    {
        var depth = reader.CurrentDepth;
        for (var next = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; next++)
        {
            next = Find(ref reader, next);
            reader.Read();
            try
            {
                _fields[next].Check(ref reader, value);
            }
            catch (JsonException wrong) when (IsOurs(wrong, depth))
            {
                throw At(reader, _fields[next], wrong);
            }
        }
    }

    /// <summary>Whether the path to a value is known here: the request or the decision is the document, and the JSON is JSON.</summary>
    private bool IsOurs(JsonException wrong, int depth) => wrong is { Path: null, LineNumber: null } && depth == (_within is null ? 0 : 1);

    /// <summary>
    /// The same with the path of a value. The serializer knows the path to what a converter reads, tells that to nobody, and adds it only where there is
    /// none; then it leaves the position alone too.
    /// </summary>
    private JsonException At(in Utf8JsonReader reader, JsonField<T> field, JsonException wrong)
    {
        var path = _within is null ? $"$.{field.Name}" : $"$.{_within}.{field.Name}";
        try
        {
            // A reader tells its position in its own errors alone: so one comes behind what was read.
            new Utf8JsonReader("!"u8, isFinalBlock: true, reader.CurrentState).Read();
        }
        catch (JsonException behind)
        {
            return new JsonException(wrong.Message, path, behind.LineNumber, behind.BytePositionInLine, wrong.InnerException);
        }

        return new JsonException(wrong.Message, path, lineNumber: null, bytePositionInLine: null, wrong.InnerException);
    }

    /// <summary>The property at which the reader stands. Most come in the order in which they are written.</summary>
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var at = (expected + i) % _names.Length;
            if (reader.ValueTextEquals(_names[at]))
            {
                return at;
            }
        }

        throw new JsonException(_fields.Length == 0
            ? $"{_name} has no fields, and {JsonSpelling<T>.Found(reader)} is one."
            : $"{_name} has no {JsonSpelling<T>.Found(reader)}, but {string.Join(", ", _fields.Select(f => f.Name))}.");
    }

    private void Complete(ReadOnlySpan<bool> seen)
    {
        List<string>? missing = null;
        for (var i = 0; i < seen.Length; i++)
        {
            if (!seen[i] && !_fields[i].MayBeAbsent)
            {
                (missing ??= []).Add(_fields[i].Name);
            }
        }

        if (missing is not null)
        {
            throw new JsonException($"{_name} needs {string.Join(", ", missing)} as well.");
        }
    }
}
#endif
