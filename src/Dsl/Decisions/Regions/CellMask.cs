namespace PolicyLint.Dsl.Decisions;

/// <summary>For each variable, the cells that some case of a set has: sets whose masks have nothing in common for one variable have no case in common.</summary>
public sealed class CellMask
{
    private readonly (int From, int End, ulong[]? Words)[] _cells;

    private CellMask((int From, int End, ulong[]? Words)[] cells) => _cells = cells;

    /// <summary>The mask of a set.</summary>
    public static CellMask Of(Diagram diagram, int set)
    {
        // Most often it is one run of cells; only what has gaps takes a bit a cell, between the first and the last.
        var runs = new List<(int From, int End)>?[diagram.VariableCount];
        diagram.Project(set, (variable, from, end) => (runs[variable] ??= new List<(int From, int End)>()).Add((from, end)));
        return new CellMask(Array.ConvertAll(runs, static r => r is null ? (0, 0, null) : Of(r)));
    }

    /// <summary>Whether the sets may have a case in common.</summary>
    public bool Meets(CellMask other)
    {
        for (int variable = 0; variable < _cells.Length; variable++)
        {
            if (!Meet(_cells[variable], other._cells[variable]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first cell of a variable that some case has, and the one after the last.</summary>
    internal (int From, int End) Hull(int variable) => (_cells[variable].From, _cells[variable].End);

    private static bool Meet((int From, int End, ulong[]? Words) a, (int From, int End, ulong[]? Words) b)
    {
        int from = Math.Max(a.From, b.From);
        int end = Math.Min(a.End, b.End);
        if (a.Words is null && b.Words is null)
        {
            return from < end;
        }

        for (int word = from / 64; word * 64 < end; word++)
        {
            if ((WordOf(a, word) & WordOf(b, word) & Bits(from, end, word)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static (int From, int End, ulong[]? Words) Of(List<(int From, int End)> runs)
    {
        runs.Sort();
        int from = runs[0].From;
        int end = runs[0].End;
        bool hasGaps = false;
        foreach ((int nextFrom, int nextEnd) in runs)
        {
            hasGaps |= nextFrom > end;
            end = Math.Max(end, nextEnd);
        }

        ulong[]? words = null;
        if (hasGaps)
        {
            words = new ulong[((end + 63) / 64) - (from / 64)];
            foreach ((int nextFrom, int nextEnd) in runs)
            {
                for (int word = nextFrom / 64; word * 64 < nextEnd; word++)
                {
                    words[word - (from / 64)] |= Bits(nextFrom, nextEnd, word);
                }
            }
        }

        return (from, end, words);
    }

    private static ulong WordOf((int From, int End, ulong[]? Words) cells, int word) =>
        cells.Words is null ? ulong.MaxValue : cells.Words[word - (cells.From / 64)];

    /// <summary>The bits of a run of cells in one word; the run has some there.</summary>
    private static ulong Bits(int from, int end, int word)
    {
        int first = Math.Max(from - (word * 64), 0);
        int last = Math.Min(end - (word * 64), 64) - 1;
        return ulong.MaxValue << first & ulong.MaxValue >> (63 - last);
    }
}
