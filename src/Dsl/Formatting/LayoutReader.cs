using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Formatting;

/// <summary>Finds the comments between the tokens, and where everything stands.</summary>
internal sealed class LayoutReader
{
    private const int TabWidth = PolicyFormatter.IndentWidth;

    private readonly string _content;
    private readonly SyntaxTree _tree;
    private readonly List<LayoutItem> _items;
    private int _at;
    private int _column;
    private int _lines;

    public LayoutReader(SyntaxTree tree, int start)
    {
        _tree = tree;
        _content = tree.Text.Content;
        _items = new List<LayoutItem>(tree.Tokens.Length + 64);
        _at = start;
    }

    /// <summary>The items, and the place of each token among them.</summary>
    public LayoutItem[] Read(out int[] itemOf)
    {
        itemOf = new int[_tree.Tokens.Length];
        for (int i = 0; i < itemOf.Length; i++)
        {
            Token token = _tree.Tokens[i];
            ReadGap(i, token.Start);
            itemOf[i] = _items.Count;
            Add(LayoutItemKind.Token, i, token.End);
        }

        return _items.ToArray();
    }

    private void ReadGap(int token, int end)
    {
        while (_at < end)
        {
            char c = _content[_at];
            if (c is '\n' or '\r')
            {
                ReadLineEnd();
            }
            else if (c != '/')
            {
                _column += c == '\t' ? TabWidth - (_column % TabWidth) : 1;
                _at++;
            }
            else if (_content[_at + 1] == '/')
            {
                Add(LayoutItemKind.LineComment, token, LineEnd(end));
            }
            else
            {
                ReadComment(token);
            }
        }
    }

    private void ReadComment(int token)
    {
        int close = _content.IndexOf("*/", _at + 2, StringComparison.Ordinal) + 2;
        Add(LayoutItemKind.BlockComment, token, LineEnd(close));
        while (_at < close)
        {
            char c = _content[_at];
            if (c is '\n' or '\r')
            {
                ReadLineEnd();
                SkipBlanks(close);
                Add(LayoutItemKind.CommentLine, token, LineEnd(close));
            }
            else
            {
                _at++;
            }
        }
    }

    private void SkipBlanks(int end)
    {
        for (; _at < end && IsBlank(_content[_at]); _at++)
        {
            _column += _content[_at] == '\t' ? TabWidth - (_column % TabWidth) : 1;
        }
    }

    private void ReadLineEnd()
    {
        _at += _content[_at] == '\r' && _at + 1 < _content.Length && _content[_at + 1] == '\n' ? 2 : 1;
        _column = 0;
        _lines++;
    }

    private int LineEnd(int end)
    {
        int lineEnd = _content.IndexOfAny(['\n', '\r'], _at, end - _at);
        return lineEnd < 0 ? end : lineEnd;
    }

    private void Add(LayoutItemKind kind, int token, int end)
    {
        int trimmed = end;
        while (kind != LayoutItemKind.Token && trimmed > _at && IsBlank(_content[trimmed - 1]))
        {
            trimmed--;
        }

        int width = TextWidth.Of(_content, _at, trimmed);
        _items.Add(new LayoutItem
        {
            Kind = kind,
            Token = token,
            Start = _at,
            End = trimmed,
            Width = width,
            SourceColumn = _column,
            LinesBefore = (byte)Math.Min(_lines, 2),
        });
        _column += width;
        _at = end;
        _lines = 0;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' || (c >= 0x80 && char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.SpaceSeparator);
}
