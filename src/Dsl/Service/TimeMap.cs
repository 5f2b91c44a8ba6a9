namespace PolicyLint.Dsl.Service;

/// <summary>
/// What instant belongs to each start of a stretch of time, exactly: deadlines and steps by calendars are constant or move along,
/// piece by piece. Instants are UTC ticks.
/// </summary>
internal sealed class TimeMap
{
    /// <param name="pieces">Its pieces in order, the first at its beginning; at least one.</param>
    /// <param name="to">The first instant after it.</param>
    public TimeMap(IReadOnlyList<TimePiece> pieces, long to)
    {
        Pieces = pieces;
        To = to;
    }

    /// <summary>Its pieces in order.</summary>
    public IReadOnlyList<TimePiece> Pieces { get; }

    /// <summary>The first instant after it.</summary>
    public long To { get; }

    /// <summary>Each start itself.</summary>
    public static TimeMap Identity(long from, long to) => new(new[] { new TimePiece(from, from, true) }, to);

    /// <summary>The first start of the piece after one; the end after the last.</summary>
    public long EndOf(int piece) => piece + 1 < Pieces.Count ? Pieces[piece + 1].From : To;

    /// <summary>The piece in which a start lies.</summary>
    public int PieceAt(long start)
    {
        int low = 0;
        for (int high = Pieces.Count - 1; low < high;)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = Pieces[middle].From <= start ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    /// <summary>The instant that belongs to a start.</summary>
    public long At(long start) => Pieces[PieceAt(start)].At(start);

    /// <summary>The earliest and the latest instant at which a case is that is not settled; null where all are.</summary>
    public (long First, long Last)? Reached
    {
        get
        {
            (long First, long Last)? reached = null;
            for (int i = 0; i < Pieces.Count; i++)
            {
                if (!Pieces[i].IsSettled)
                {
                    long first = Pieces[i].Value;
                    long last = Pieces[i].At(EndOf(i) - 1);
                    reached = reached is { } r ? (Math.Min(r.First, first), Math.Max(r.Last, last)) : (first, last);
                }
            }

            return reached;
        }
    }

    /// <summary>This, and another from there on; what is settled stays as it is.</summary>
    /// <param name="next">What belongs to the instants of this.</param>
    /// <param name="settles">Whether who isn't skipped is settled by it.</param>
    public TimeMap Then(TimeMap next, bool settles)
    {
        var pieces = new List<TimePiece>(Pieces.Count);
        for (int i = 0; i < Pieces.Count; i++)
        {
            TimePiece piece = Pieces[i];
            if (piece.IsSettled)
            {
                pieces.Add(piece);
                continue;
            }

            long last = piece.At(EndOf(i) - 1);
            for (int k = next.PieceAt(piece.Value); k < next.Pieces.Count && next.Pieces[k].From <= last; k++)
            {
                TimePiece step = next.Pieces[k];
                long reached = Math.Max(step.From, piece.Value);
                pieces.Add(new TimePiece(piece.From + (reached - piece.Value), step.At(reached), piece.Moves && step.Moves) { IsSettled = settles && !step.IsSkipped });
            }
        }

        return new TimeMap(pieces, To);
    }
}
