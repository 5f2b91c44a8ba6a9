using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Cli.Reports;

/// <summary>What the reports in JSON have in common.</summary>
internal static class JsonWriting
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one document and a line end.</summary>
    public static void WriteDocument(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        terminal.Out.WriteLine(System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }

    /// <summary>A span as lines and columns from 1, the end exclusive.</summary>
    public static void WriteSpan(this Utf8JsonWriter json, PolicyText text, TextSpan span)
    {
        LinePosition start = text.PositionOf(span.Start);
        LinePosition end = text.PositionOf(span.End);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Character + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Character + 1);
    }

    /// <summary>A value as the converters of generated code spell it (<see cref="JsonSpelling"/>): what JSON has itself as that, the rest as the policy writes it.</summary>
    public static void WriteValue(this Utf8JsonWriter json, PolicyType type, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case decimal number when type.Kind != TypeKind.Percent:
                JsonSpelling.Number.Write(json, number);
                break;
            default:
                json.WriteStringValue(Words.Value(type, value));
                break;
        }
    }

    /// <summary>An array, each item written by itself.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>An object under a name.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>An object that is an item of an array.</summary>
    public static void WriteItem(this Utf8JsonWriter json, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }
}
