using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>Writes messages to a stream, one at a time and each whole.</summary>
internal sealed class MessageWriter(Stream stream)
{
    private readonly object _gate = new();
    private readonly MemoryStream _body = new();

    /// <summary>Writes one message: an object with <c>jsonrpc</c> and what is written into it.</summary>
    /// <exception cref="IOException">Nobody reads any more.</exception>
    public void Write(Action<Utf8JsonWriter> write)
    {
        lock (_gate)
        {
            _body.SetLength(0);
            using (var json = new Utf8JsonWriter(_body))
            {
                json.WriteStartObject();
                json.WriteString("jsonrpc", "2.0");
                write(json);
                json.WriteEndObject();
            }

            stream.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {_body.Length}\r\n\r\n")));
            stream.Write(_body.GetBuffer(), 0, (int)_body.Length);
            stream.Flush();
        }
    }
}
