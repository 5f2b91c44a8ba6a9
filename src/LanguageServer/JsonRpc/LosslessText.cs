using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>
/// Reads a text with every UTF-16 unit that the client has. An editor may hold half of a surrogate pair, as after a cut in the middle of
/// an emoji, and writes it as <c>\ud83d</c>; the reader of System.Text.Json refuses that.
/// </summary>
internal sealed class LosslessText : JsonConverter<string>
{
    /// <inheritdoc/>
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException("A text belongs here.");
        }

        if (!reader.ValueIsEscaped)
        {
            return reader.GetString()!;
        }

        byte[] escaped = reader.HasValueSequence ? System.Buffers.BuffersExtensions.ToArray(reader.ValueSequence) : reader.ValueSpan.ToArray();
        var text = new StringBuilder(escaped.Length);
        int plain = 0;
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                continue;
            }

            text.Append(Encoding.UTF8.GetString(escaped, plain, i - plain));
            char sign = (char)escaped[++i];
            if (sign == 'u')
            {
                text.Append((char)ushort.Parse(Encoding.ASCII.GetString(escaped, i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(sign switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => sign });
            }

            plain = i + 1;
        }

        return text.Append(Encoding.UTF8.GetString(escaped, plain, escaped.Length - plain)).ToString();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
