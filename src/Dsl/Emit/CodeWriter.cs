using System.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>Lines of C# with their indentation. Between two members of a block stands one empty line.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _separate;

    internal void Line(string line)
    {
        if (_separate)
        {
            _text.Append('\n');
            _separate = false;
        }

        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>The next line, if any comes in this block, stands after an empty one.</summary>
    internal void Separate() => _separate = true;

    internal void Open(string? header = null)
    {
        if (header is not null)
        {
            Line(header);
        }

        Line("{");
        _depth++;
    }

    internal void Close(string after = "")
    {
        _separate = false;
        _depth--;
        Line("}" + after);
    }

    internal void Indented(string line)
    {
        _depth++;
        Line(line);
        _depth--;
    }

    internal void Doc(string element, string text, string attributes = "")
    {
        foreach (string line in XmlDoc.Element(element, text, attributes))
        {
            Line(line.Length == 0 ? "///" : "/// " + line);
        }
    }

    internal void Summary(string text) => Doc("summary", text);

    /// <summary>Documentation whose text is C# of ours: it may hold elements.</summary>
    internal void RawDoc(string line) => Line("/// " + line);

    public override string ToString() => _text.ToString();
}
