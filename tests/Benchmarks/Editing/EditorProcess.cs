using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PolicyLint.Benchmarks.Editing;

/// <summary>An editor's side of a conversation with the real server process, as thin as it can be.</summary>
internal sealed class EditorProcess : IDisposable
{
    private readonly Process _server;
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    public EditorProcess(string tool)
    {
        string[] command = tool.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", tool, "lsp"] : [tool, "lsp"];
        _server = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    /// <summary>Megabytes of the server's working set.</summary>
    public double WorkingSet
    {
        get
        {
            _server.Refresh();
            return _server.WorkingSet64 / 1e6;
        }
    }

    public void Send(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        Stream stream = _server.StandardInput.BaseStream;
        stream.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"));
        stream.Write(bytes);
        stream.Flush();
    }

    /// <summary>Reads messages up to one that is wanted.</summary>
    public void WaitFor(Func<JsonElement, bool> isWanted)
    {
        while (true)
        {
            using JsonDocument message = JsonDocument.Parse(Next());
            if (isWanted(message.RootElement))
            {
                return;
            }
        }
    }

    public void Dispose()
    {
        _server.Kill();
        _server.Dispose();
    }

    private byte[] Next()
    {
        int length = 0;
        for (string line = Line(); line.Length > 0; line = Line())
        {
            length = line.StartsWith("Content-Length: ", StringComparison.Ordinal) ? int.Parse(line.AsSpan(16), CultureInfo.InvariantCulture) : length;
        }

        var body = new byte[length];
        for (int i = 0; i < length;)
        {
            Fill();
            int part = Math.Min(length - i, _end - _start);
            Array.Copy(_buffer, _start, body, i, part);
            _start += part;
            i += part;
        }

        return body;
    }

    private string Line()
    {
        var line = new StringBuilder();
        while (true)
        {
            Fill();
            char next = (char)_buffer[_start++];
            if (next == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(next);
        }
    }

    private void Fill()
    {
        if (_start == _end)
        {
            _start = 0;
            _end = _server.StandardOutput.BaseStream.Read(_buffer);
            if (_end == 0)
            {
                throw new EndOfStreamException("The server has ended.");
            }
        }
    }
}
