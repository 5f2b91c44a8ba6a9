namespace PolicyLint.Fuzz.Edits;

/// <summary>A text as an editor has it: an array of UTF-16 units, with places counted by line and unit as LSP 3.17 does.</summary>
internal sealed class ClientText(string content)
{
    private readonly List<int> _lines = LinesOf(content);

    public string Content => content;

    /// <summary>The nearest place at or before an offset that can be told: none lies between a carriage return and its line feed.</summary>
    public int Told(int offset) => offset > 0 && offset < content.Length && content[offset] == '\n' && content[offset - 1] == '\r' ? offset - 1 : offset;

    public (int Line, int Character) PlaceOf(int offset)
    {
        int line = _lines.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return (line, offset - _lines[line]);
    }

    public ClientText Replace(int start, int end, string text) => new(string.Concat(content.AsSpan(0, start), text, content.AsSpan(end)));

    private static List<int> LinesOf(string content)
    {
        List<int> lines = [0];
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || (content[i] == '\r' && !(i + 1 < content.Length && content[i + 1] == '\n')))
            {
                lines.Add(i + 1);
            }
        }

        return lines;
    }
}
