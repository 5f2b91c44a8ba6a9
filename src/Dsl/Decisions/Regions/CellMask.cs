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
            bool[] open = diagram.Projection(set, variable);
            cells[variable] = new ulong[(open.Length + 63) / 64];
            for (int cell = 0; cell < open.Length; cell++)
            {
                cells[variable][cell / 64] |= open[cell] ? 1UL << (cell % 64) : 0;
            }
        }

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
}
