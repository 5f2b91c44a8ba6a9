namespace PolicyLint.Dsl.Formatting;

/// <summary>
/// Lines up the comments at the ends of lines that follow each other. Those that stand in one column already, and one by itself, stay
/// there while the column is right of the text.
/// </summary>
internal sealed class CommentAligner
{
    /// <summary>A comment further right than this is not there because somebody lined it up.</summary>
    private const int LastColumn = 80;

    /// <summary>No more than this stands between the longest line and comments that had to move; less where the author had less.</summary>
    private const int Gap = 4;

    private readonly LayoutItem[] _items;

    // The comments of the lines that follow each other up to the current one, and the column that all of them have; 0 for none.
    private readonly List<int> _run = new();
    private int _column;
    private int _indent;

    private CommentAligner(LayoutItem[] items) => _items = items;

    /// <summary>Lines up all of them.</summary>
    public static void Align(Layout layout)
    {
        layout.Measure();
        var aligner = new CommentAligner(layout.Items);
        int start = 0;
        for (int i = 1; i <= layout.Items.Length; i++)
        {
            if (i == layout.Items.Length || layout.Items[i].IsLineStart)
            {
                aligner.AddLine(start, i - 1);
                start = i;
            }
        }

        aligner.EndRun();
    }

    private void AddLine(int first, int last)
    {
        LayoutItem start = _items[first];
        bool hasComment = last > first && _items[last].Kind == LayoutItemKind.LineComment;
        if (!hasComment || start.HasBlankBefore || start.Spaces != _indent)
        {
            EndRun();
            _indent = start.Spaces;
        }

        if (hasComment)
        {
            int column = ColumnOf(first, last);
            _column = _run.Count == 0 || _column == column ? column : 0;
            _run.Add(last);
        }
    }

    /// <summary>The column of a comment as the author set it, moved along with its line; 0 where the line is not his.</summary>
    private int ColumnOf(int first, int last)
    {
        for (int i = first + 1; i <= last; i++)
        {
            if (_items[i].LinesBefore > 0)
            {
                return 0;
            }
        }

        bool isHis = first == 0 || _items[first].LinesBefore > 0;
        int column = _items[last].SourceColumn - _items[first].SourceColumn + _items[first].Column;
        return isHis && column <= LastColumn ? column : 0;
    }

    private void EndRun()
    {
        int longest = 0;
        int gap = Gap;
        foreach (int comment in _run)
        {
            LayoutItem before = _items[comment - 1];
            longest = Math.Max(longest, before.EndColumn);
            gap = Math.Min(gap, _items[comment].SourceColumn - before.SourceColumn - before.Width);
        }

        int column = _column > longest ? _column : longest + Math.Max(gap, 1);
        foreach (int comment in _run)
        {
            _items[comment].Spaces = column - _items[comment - 1].EndColumn;
        }

        _run.Clear();
    }
}
