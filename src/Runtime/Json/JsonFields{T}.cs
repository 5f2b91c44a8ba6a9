#if NET8_0_OR_GREATER
using System.Text;
using System.Text.Json;

namespace PolicyLint;

/// <summary>An object of known properties, in whatever order they come: each once, and no others.</summary>
/// <typeparam name="T">The request or the decision.</typeparam>
internal sealed class JsonFields<T>
    where T : struct
{
    private const int MostOnStack = 128;

    private readonly string _name;
    private readonly JsonField<T>[] _fields;
    private readonly byte[][] _names;
    private readonly bool _hasDerived;

    internal JsonFields(string name, JsonField<T>[] fields)
    {
        _name = name;
        _fields = fields;
        _names = [.. fields.Select(f => Encoding.UTF8.GetBytes(f.Name))];
        _hasDerived = fields.Any(f => f.IsDerived);
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
            _fields[next].Read(ref reader, ref value);
        }

        Complete(seen);
        if (_hasDerived)
        {
            Check(start, value);
        }
    }

    private void Check(Utf8JsonReader reader, in T value)
    {
        for (var next = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; next++)
        {
            next = Find(ref reader, next);
            reader.Read();
            _fields[next].Check(ref reader, value);
        }
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
