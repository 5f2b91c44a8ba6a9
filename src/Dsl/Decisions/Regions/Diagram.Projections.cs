namespace PolicyLint.Dsl.Decisions;

/// <content>What a set says of single variables.</content>
public sealed partial class Diagram
{
    /// <summary>The cells of a variable that some case of a set has.</summary>
    public bool[] Projection(int set, int variable)
    {
        var cells = new bool[_cellCounts[variable]];
        Project(set, (tested, from, end) =>
        {
            for (int cell = from; tested == variable && cell < end; cell++)
            {
                cells[cell] = true;
            }
        });
        return cells;
    }

    /// <summary>The cells that some case of a set has, of all variables in one walk: runs of them, some more than once.</summary>
    /// <param name="set">The set.</param>
    /// <param name="open">Told each run: the variable, its first cell, and the cell after its last.</param>
    public void Project(int set, Action<int, int, int> open)
    {
        if (set == None)
        {
            return;
        }

        // Per variable whether some path steps over it, so that all its cells are open.
        var isFree = new bool[_cellCounts.Length];
        Free(isFree, 0, _variables[set]);
        Project(set, isFree, open, new HashSet<int>());
        for (int variable = 0; variable < isFree.Length; variable++)
        {
            if (isFree[variable])
            {
                open(variable, 0, _cellCounts[variable]);
            }
        }
    }

    private void Project(int set, bool[] isFree, Action<int, int, int> open, HashSet<int> seen)
    {
        if (set <= All || !seen.Add(set))
        {
            return;
        }

        int tested = _variables[set];
        int from = 0;
        for (int edge = _firstEdges[set]; from < _cellCounts[tested]; edge++)
        {
            int target = _edgeTargets[edge];
            if (target != None)
            {
                open(tested, from, _edgeEnds[edge]);
                Free(isFree, tested + 1, _variables[target]);
                Project(target, isFree, open, seen);
            }

            from = _edgeEnds[edge];
        }
    }

    private static void Free(bool[] isFree, int from, int end)
    {
        for (int variable = from; variable < end; variable++)
        {
            isFree[variable] = true;
        }
    }
}
