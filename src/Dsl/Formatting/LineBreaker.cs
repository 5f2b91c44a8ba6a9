using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Formatting;

/// <summary>Decides which tokens and comments start a line, how far in, and what stands between those on one line.</summary>
internal sealed class LineBreaker
{
    private readonly Layout _layout;
    private readonly TokenPlaces _places;

    // Summed up to and with each item: the columns that it takes on one line, and the line ends of the source before and in it.
    private readonly int[] _widths;
    private readonly int[] _lines;

    private int _flatUntil = -1;
    private int _column;
    private bool _lineHasToken;

    private LineBreaker(Layout layout, TokenPlaces places)
    {
        _layout = layout;
        _places = places;
        _widths = new int[layout.Items.Length];
        _lines = new int[layout.Items.Length];
        for (int i = 0; i < layout.Items.Length; i++)
        {
            LayoutItem item = layout.Items[i];
            bool isTight = i > 0 && IsTight(i);
            _widths[i] = (i == 0 ? 0 : _widths[i - 1]) + item.Width + (isTight ? 0 : 1);
            _lines[i] = (i == 0 ? 0 : _lines[i - 1]) + item.LinesBefore;
        }
    }

    /// <summary>Decides it for a whole file.</summary>
    public static void Break(Layout layout, TokenPlaces places)
    {
        var breaker = new LineBreaker(layout, places);
        int first = 0;
        for (int token = 0; token < layout.TokenCount; token++)
        {
            int item = layout.ItemOf[token];
            breaker.PlaceGap(token, first, item);
            first = item + 1;
        }
    }

    /// <summary>The comments before a token, and the token.</summary>
    private void PlaceGap(int token, int first, int last)
    {
        LayoutItem[] items = _layout.Items;
        TokenPlace place = _places[token];
        bool mustBreak = (place & TokenPlace.StartsLine) != 0 && token > _flatUntil;
        bool isOnOneLine = items[last].Width > 0 && _lines[last] == (first == 0 ? 0 : _lines[first - 1]);
        bool isAfterOpening = OpensBlock(token - 1);
        int indent = IndentOf(token, place);
        for (int i = first; i <= last; i++)
        {
            ref LayoutItem item = ref items[i];
            bool isComment = i < last;
            item.IsLineStart = i == 0 || items[i - 1].Kind == LayoutItemKind.LineComment || item.Kind == LayoutItemKind.CommentLine
                || (isComment ? item.LinesBefore > 0 || (mustBreak && isOnOneLine && i == first) : StartsLine(i, token, mustBreak));
            if (item.IsLineStart)
            {
                item.HasBlankBefore = !isAfterOpening && HasBlankBefore(i, place, isOnOneLine && mustBreak && i == first);
                item.Spaces = i == 0 ? 0 : isComment && (place & TokenPlace.Close) != 0 ? indent + PolicyFormatter.IndentWidth : indent;
                _column = item.Spaces;
                isAfterOpening = false;

                // What follows a comment of several lines on its last is not moved up to it.
                _lineHasToken &= item.Kind == LayoutItemKind.CommentLine;
            }
            else
            {
                item.Spaces = IsTight(i) ? 0 : 1;
                _column += item.Spaces;
            }

            _column += item.Width;
        }

        _lineHasToken = true;
        if (_places.EndOf(token) is var end and > 0 && token > _flatUntil && IsFlat(token, end))
        {
            _flatUntil = end;
        }
    }

    /// <summary>Whether a token starts a line: because it must, or because the author has it so and may.</summary>
    private bool StartsLine(int i, int token, bool mustBreak)
    {
        LayoutItem item = _layout.Items[i];
        bool isJoined = token <= _flatUntil || ((_places[token] & TokenPlace.Joined) != 0 && !_layout.Items[i - 1].IsComment);
        return (mustBreak && (_lineHasToken || item.Width == 0)) || (item.LinesBefore > 0 && !isJoined);
    }

    /// <summary>Whether what starts with a token was written on one line, and fits.</summary>
    private bool IsFlat(int token, int end)
    {
        int start = _layout.ItemOf[token];
        int last = _layout.ItemOf[end];
        bool isEmpty = end == token + 1 && last == start + 1;
        return isEmpty || (_lines[start] == _lines[last] && _column + _widths[last] - _widths[start] <= PolicyFormatter.MaxWidth);
    }

    private int IndentOf(int token, TokenPlace place)
    {
        int level = _places.LevelOf(token);
        bool isOwn = (place & (TokenPlace.StartsLine | TokenPlace.Value)) != 0;
        return (isOwn ? level : level + 1) * PolicyFormatter.IndentWidth;
    }

    /// <summary>The author's blank lines separate clauses, and never stand at the end of anything; declarations that stood on one line get one.</summary>
    private bool HasBlankBefore(int i, TokenPlace place, bool isTakenApart)
    {
        LayoutItem item = _layout.Items[i];
        return i > 0 && item.Kind != LayoutItemKind.CommentLine && (item.LinesBefore == 2
            ? (place & (TokenPlace.StartsLine | TokenPlace.Value)) != 0 && (item.IsComment || ((place & TokenPlace.Close) == 0 && item.Width > 0))
            : isTakenApart && (place & TokenPlace.Declaration) != 0);
    }

    private bool OpensBlock(int token) => token >= 0 && _places.EndOf(token) is var end and > 0 && (_places[end] & TokenPlace.Close) != 0;

    private bool IsTight(int i)
    {
        LayoutItem item = _layout.Items[i];
        return !item.IsComment && !_layout.Items[i - 1].IsComment && ((_places[item.Token] & TokenPlace.Tight) != 0 || item.Width == 0);
    }
}
