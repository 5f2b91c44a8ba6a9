namespace PolicyLint.Dsl.Formatting;

/// <summary>
/// Lines up the cells of a table's rows. A column is as wide as its widest cell; one that the author has lined up with more room keeps
/// the room, and one whose cells he has lined up at their ends stays so. A row with a comment or a line break in it goes its own way.
/// </summary>
internal sealed class TableAligner
{
    private readonly LayoutItem[] _items;
    private readonly int[] _itemOf;
    private readonly List<TableRow> _rows = new();

    // The state of each row: where its last cell starts and ends afterwards, counted from the start of the row.
    private int[] _ends = Array.Empty<int>();
    private bool _byHand;
    private int _sourceStart;
    private int _start;

    private TableAligner(Layout layout, List<TableRow> rows)
    {
        _items = layout.Items;
        _itemOf = layout.ItemOf;
        foreach (TableRow row in rows)
        {
            if (IsOnItsLine(row))
            {
                _rows.Add(row);
            }
        }
    }

    /// <summary>Lines up all tables.</summary>
    public static void Align(Layout layout, List<List<TableRow>> tables)
    {
        layout.Measure();
        foreach (List<TableRow> rows in tables)
        {
            new TableAligner(layout, rows).Align();
        }
    }

    private void Align()
    {
        int fields = 0;
        int values = 0;
        _ends = new int[_rows.Count];
        _byHand = _rows.Count > 1;
        for (int i = 0; i < _rows.Count; i++)
        {
            fields = Math.Max(fields, _rows[i].Fields.Length);
            values = Math.Max(values, _rows[i].Values.Length);
            _ends[i] = Item(_rows[i].First).Width;
            _byHand &= WasOnItsLine(_rows[i]);
        }

        for (int i = 0; i < fields; i++)
        {
            AlignColumn(row => i < row.Fields.Length ? row.Fields[i] : -1, row => i + 1 < row.Fields.Length ? row.Fields[i + 1] : row.Arrow);
        }

        AlignColumn(row => row.Arrow, row => row.Arrow + 1);
        for (int i = 0; i < values; i++)
        {
            AlignColumn(row => i < row.Values.Length ? row.Values[i] : -1, row => i + 1 < row.Values.Length ? row.Values[i + 1] : row.Last + 1);
        }
    }

    /// <summary>Lines up one column: the first token of each row's cell, -1 where it has none, and the token after the cell.</summary>
    private void AlignColumn(Func<TableRow, int> first, Func<TableRow, int> after)
    {
        int start = 0;
        int width = 0;
        int sourceWidth = 0;
        int leftmost = int.MaxValue;
        int rightmost = 0;
        bool startsMeet = true;
        bool endsMeet = true;
        for (int i = 0; i < _rows.Count; i++)
        {
            TableRow row = _rows[i];
            if (first(row) is var cell and >= 0)
            {
                (int sourceStart, int sourceEnd) = Source(row, cell, after(row) - 1);
                startsMeet &= leftmost == int.MaxValue || sourceStart == leftmost;
                endsMeet &= leftmost == int.MaxValue || sourceEnd == rightmost;
                leftmost = Math.Min(leftmost, sourceStart);
                rightmost = Math.Max(rightmost, sourceEnd);
                sourceWidth = Math.Max(sourceWidth, sourceEnd - sourceStart);
                width = Math.Max(width, WidthOf(cell, after(row) - 1));
                start = Math.Max(start, _ends[i] + 1);
            }
        }

        bool isRight = _byHand && !startsMeet && endsMeet;
        int source = isRight ? rightmost - sourceWidth : leftmost;
        bool byHand = _byHand && (startsMeet || endsMeet);
        start = byHand ? Math.Max(start, _start + source - _sourceStart) : start;
        for (int i = 0; i < _rows.Count; i++)
        {
            TableRow row = _rows[i];
            if (first(row) is var cell and >= 0)
            {
                int taken = WidthOf(cell, after(row) - 1);
                int at = isRight ? start + width - taken : start;
                Item(cell).Spaces = at - _ends[i];
                _ends[i] = at + taken;
            }
        }

        (_byHand, _start, _sourceStart) = (byHand, start, source);
    }

    private (int Start, int End) Source(TableRow row, int first, int last)
    {
        int zero = Item(row.First).SourceColumn;
        return (Item(first).SourceColumn - zero, Item(last).SourceColumn + Item(last).Width - zero);
    }

    private int WidthOf(int first, int last) => Item(last).EndColumn - Item(first).Column;

    private ref LayoutItem Item(int token) => ref _items[_itemOf[token]];

    /// <summary>Whether a row has a line of its own afterwards, and no comment in it.</summary>
    private bool IsOnItsLine(TableRow row)
    {
        int first = _itemOf[row.First];
        int last = _itemOf[row.Last];
        if (!_items[first].IsLineStart || last - first != row.Last - row.First)
        {
            return false;
        }

        for (int i = first + 1; i <= last; i++)
        {
            if (_items[i].IsLineStart)
            {
                return false;
            }
        }

        return true;
    }

    private bool WasOnItsLine(TableRow row)
    {
        for (int i = _itemOf[row.First] + 1; i <= _itemOf[row.Last]; i++)
        {
            if (_items[i].LinesBefore > 0)
            {
                return false;
            }
        }

        return true;
    }
}
