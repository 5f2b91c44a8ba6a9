using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Emit;

/// <summary>Lines of C# with their indentation. Between two members of a block stands one empty line.</summary>
internal sealed class CodeWriter
{
    private static readonly string ToolVersion = typeof(CodeWriter).Assembly.GetName().Version!.ToString(3);

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _separate;
    private LineMap? _map;
    private TextSpan? _from;

    /// <summary>How much is written.</summary>
    internal int Length => _text.Length;

    /// <summary>Takes back what was written since; blocks opened meanwhile are closed.</summary>
    /// <param name="length">The <see cref="Length"/> then.</param>
    internal void GoBackTo(int length)
    {
        _text.Length = length;
        _separate = false;
    }

    internal void Line(string line)
    {
        if (_separate)
        {
            _text.Append('\n');
            _separate = false;
        }

        if (_from is { } place)
        {
            _from = null;
            Directive(_map?.Directive(place, (_depth * 4) + line.Length));
        }

        if (line.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>A line that leads to a place in the policy.</summary>
    internal void Line(CodeLine line)
    {
        if (line.From is { } place)
        {
            From(place, () => Line(line.Text));
        }
        else
        {
            Line(line.Text);
        }
    }

    /// <summary>A statement that leads to a place in the policy.</summary>
    internal void From(TextSpan place, Action write)
    {
        _from = place;
        write();
        Directive(LineMap.Hidden);
    }

    /// <summary>The body of a method whose lines lead to a policy, or nowhere; without a map, to themselves.</summary>
    internal void Mapped(LineMap? map, Action write)
    {
        _map = map;
        Directive(LineMap.Hidden);
        write();
        Directive(LineMap.Default);
        _map = null;
    }

    private void Directive(string? directive)
    {
        if (_map is not null && directive is not null)
        {
            _text.Append(directive).Append('\n');
        }
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

    /// <summary>A block whose header leads to a place in the policy; null: to none.</summary>
    internal void Open(string header, TextSpan? from)
    {
        Line(new CodeLine(header, from));
        Open();
    }

    internal void Close(string after = "")
    {
        _separate = false;
        _depth--;
        Line("}" + after);
    }

    internal void Indented(string line) => Indented(() => Line(line));

    internal void Indented(Action write)
    {
        _depth++;
        write();
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

    /// <summary>A summary that may hold elements of ours; texts of the policy in it are escaped already.</summary>
    internal void RawSummary(string xml)
    {
        string[] lines = xml.Split('\n');
        if (lines.Length == 1)
        {
            RawDoc("<summary>" + xml + "</summary>");
            return;
        }

        RawDoc("<summary>");
        foreach (string line in lines)
        {
            RawDoc(line);
        }

        RawDoc("</summary>");
    }

    /// <summary>A line of documentation that may hold elements of ours.</summary>
    internal void RawDoc(string line) => Line(line.Length == 0 ? "///" : "/// " + line);

    /// <summary>The mark of a generated type or method. It stands on each, not on the policy's class: a part of that may be somebody's own.</summary>
    internal void Generated() => Line("[global::System.CodeDom.Compiler.GeneratedCode(\"PolicyLint\", " + CSharpLiteral.Of(ToolVersion) + ")]");

    /// <summary>The mark of what decides by a policy, for those who check its callers.</summary>
    /// <param name="policy">The full name of the policy.</param>
    /// <param name="mayRefer">Whether somebody may have to be asked.</param>
    /// <param name="until">The last day of this version; null where it has none.</param>
    internal void Decides(string policy, bool mayRefer = false, DateTime? until = null) => Line("[global::PolicyLint.PolicyDecision(" + CSharpLiteral.Of(policy)
        + (mayRefer ? ", MayRefer = true" : string.Empty)
        + (until is { } day ? ", Until = " + CSharpLiteral.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : string.Empty) + ")]");

    public override string ToString() => _text.ToString();
}
