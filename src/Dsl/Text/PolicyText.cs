using System.Text;

namespace PolicyLint.Dsl.Text;

/// <summary>
/// The text of one policy file with its lines. A line ends at LF, CR LF or a lone CR. Bytes that are not UTF-8 are kept beside
/// the text, so that <see cref="ToBytes"/> gives every file back as it was.
/// </summary>
public sealed class PolicyText
{
    /// <summary>The largest file that is read: 16 MiB.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private readonly byte[]? _originalBytes;
    private readonly bool _hasByteOrderMark;
    private int[]? _lineStarts;

    private PolicyText(string path, string content, bool hasByteOrderMark, byte[]? originalBytes)
    {
        Path = path;
        Content = content;
        _hasByteOrderMark = hasByteOrderMark;
        _originalBytes = originalBytes;
    }

    /// <summary>The path by which the host knows the file; not opened by the engine.</summary>
    public string Path { get; }

    /// <summary>The text, without a byte-order mark.</summary>
    public string Content { get; }

    /// <summary>Whether the bytes could not be read as UTF-8; the text then holds U+FFFD in their place.</summary>
    public bool IsDamaged => _originalBytes is not null;

    /// <summary>How many lines the text has: one more than its line ends.</summary>
    public int LineCount => LineStarts.Length;

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <summary>A text that the host has decoded already.</summary>
    public static PolicyText From(string content, string path = "") => new(path, content, false, null);

    /// <summary>Decodes UTF-8, with or without a byte-order mark. Never fails: see <see cref="IsDamaged"/>.</summary>
    public static PolicyText FromBytes(byte[] bytes, string path = "")
    {
        bool mark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        int start = mark ? 3 : 0;
        string content = Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
        bool same = content.IndexOf('\uFFFD') < 0 || IsUtf8(bytes, start);
        return new PolicyText(path, content, mark, same ? null : bytes);
    }

    /// <summary>Another text of the same file: same path, and with a byte-order mark where this one has it.</summary>
    /// <param name="content">The new text.</param>
    public PolicyText With(string content) => new(Path, content, _hasByteOrderMark, null);

    /// <summary>The bytes of the file: UTF-8, or what could not be read as such, unchanged.</summary>
    public byte[] ToBytes()
    {
        if (_originalBytes is not null)
        {
            return (byte[])_originalBytes.Clone();
        }

        byte[] body = Encoding.UTF8.GetBytes(Content);
        if (!_hasByteOrderMark)
        {
            return body;
        }

        byte[] all = new byte[body.Length + 3];
        all[0] = 0xEF;
        all[1] = 0xBB;
        all[2] = 0xBF;
        body.CopyTo(all, 3);
        return all;
    }

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>Line and unit of a position; a position past the end is the end.</summary>
    public LinePosition PositionOf(int position)
    {
        position = Math.Max(0, Math.Min(position, Content.Length));
        int index = Array.BinarySearch(LineStarts, position);
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, position - LineStarts[line]);
    }

    /// <summary>The position of a line and unit; beyond the line or the text, the nearest place within.</summary>
    public int OffsetOf(LinePosition position)
    {
        int line = Math.Max(0, Math.Min(position.Line, LineStarts.Length - 1));
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Content.Length;
        return Math.Min(LineStarts[line] + Math.Max(0, position.Character), end);
    }

    /// <summary>The span of a line, its line end left out.</summary>
    public TextSpan LineSpan(int line)
    {
        int start = LineStarts[line];
        int end = line + 1 < LineStarts.Length ? LineStarts[line + 1] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsUtf8(byte[] bytes, int start)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes, start, bytes.Length - start);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
