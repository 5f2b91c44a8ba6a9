using System.Globalization;
using System.Text;

namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>Cuts a stream into messages: headers that end in an empty line, one of which tells how many bytes of JSON follow.</summary>
internal sealed class MessageReader(Stream stream)
{
    /// <summary>The most bytes of a message: a policy has at most 16 MiB, and JSON may need six for one of them.</summary>
    public const int MostBytes = 128 * 1024 * 1024;

    private const int MostHeaderBytes = 8 * 1024;
    private const string Length = "Content-Length:";

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next message.</summary>
    /// <returns>Its bytes; null where the stream ends.</returns>
    /// <exception cref="InvalidDataException">What came is no message; what follows can't be told apart any more.</exception>
    public async ValueTask<byte[]?> Read(CancellationToken cancellationToken)
    {
        int length = -1;
        int headerBytes = 0;
        while (await ReadLine(cancellationToken) is { } line)
        {
            headerBytes += line.Length + 2;
            if (headerBytes > MostHeaderBytes)
            {
                throw new InvalidDataException("The header of a message is longer than 8 KiB.");
            }

            if (line.Length == 0)
            {
                return length >= 0 ? await ReadBody(length, cancellationToken) : throw new InvalidDataException("A message does not say its Content-Length.");
            }

            if (line.StartsWith(Length, StringComparison.OrdinalIgnoreCase)
                && (!int.TryParse(line.AsSpan(Length.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > MostBytes))
            {
                throw new InvalidDataException($"'{line}' is no length of a message.");
            }
        }

        return headerBytes == 0 ? null : throw new InvalidDataException("The stream ends within a header.");
    }

    private async ValueTask<string?> ReadLine(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (_start == _end && !await Fill(cancellationToken))
            {
                return line.Length == 0 ? null : throw new InvalidDataException("The stream ends within a header.");
            }

            byte next = _buffer[_start++];
            if (next == '\n')
            {
                return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : line.ToString();
            }

            line.Append((char)next);
            if (line.Length > MostHeaderBytes)
            {
                throw new InvalidDataException("The header of a message is longer than 8 KiB.");
            }
        }
    }

    private async ValueTask<byte[]> ReadBody(int length, CancellationToken cancellationToken)
    {
        var body = new byte[length];
        int there = Math.Min(length, _end - _start);
        Array.Copy(_buffer, _start, body, 0, there);
        _start += there;
        await stream.ReadExactlyAsync(body.AsMemory(there), cancellationToken);
        return body;
    }

    private async ValueTask<bool> Fill(CancellationToken cancellationToken)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, cancellationToken);
        return _end > 0;
    }
}
