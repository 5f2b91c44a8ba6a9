namespace PolicyLint.Dsl.Decisions;

/// <summary>For each variable, the cells that some case of a set has: sets whose masks have nothing in common for one variable have no case in common.</summary>
public sealed class CellMask
{
    private readonly ulong[][] _cells;

    private CellMask(ulong[][] cells) => _cells = cells;

    /// <summary>The mask of a set.</summary>
    public static CellMask Of(Diagram diagram, int set)
    {
        var cells = new ulong[diagram.VariableCount][];
        for (int variable = 0; variable < cells.Length; variable++)
        {
            cells[variable] = new ulong[(diagram.CellCount(variable) + 63) / 64];
        }

        diagram.Project(set, (variable, from, end) => Open(cells[variable], from, end));
        return new CellMask(cells);
    }

    /// <summary>Whether the sets may have a case in common.</summary>
    public bool Meets(CellMask other)
    {
        for (int variable = 0; variable < _cells.Length; variable++)
        {
            bool meets = false;
            for (int word = 0; word < _cells[variable].Length && !meets; word++)
            {
                meets = (_cells[variable][word] & other._cells[variable][word]) != 0;
            }

            if (!meets)
            {
                return false;
            }
        }

        return true;
    }

    private static void Open(ulong[] cells, int from, int end)
    {
        for (int word = from / 64; word * 64 < end; word++)
        {
            int first = Math.Max(from - (word * 64), 0);
            int last = Math.Min(end - (word * 64), 64) - 1;
            cells[word] |= ulong.MaxValue << first & ulong.MaxValue >> (63 - last);
        }
    }
}
