namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Interval decision diagrams over a fixed list of variables, each with finitely many cells: sets of cases as ordered, reduced,
/// hash-consed graphs, in which sets with the same cases are the same number. An edge covers a run of neighbouring cells, so a
/// test of a number against a constant costs two edges however many constants there are.
/// </summary>
/// <remarks>
/// After R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation (1986), and K. Strehl and L. Thiele, Symbolic Model
/// Checking of Process Networks Using Interval Diagram Techniques (1998).
/// </remarks>
public sealed partial class Diagram
{
    /// <summary>The empty set.</summary>
    public const int None = 0;

    /// <summary>The set of all cases.</summary>
    public const int All = 1;

    private readonly int[] _cellCounts;
    private readonly int _budget;

    // Per node: its variable and where its edges start. Per edge: the cell after its last, and the node that it leads to.
    // Most requests are small, so all starts small.
    private int[] _variables = new int[128];
    private int[] _firstEdges = new int[128];
    private int[] _edgeEnds = new int[512];
    private int[] _edgeTargets = new int[512];
    private int _nodeCount = 2;
    private int _edgeCount;
    private int[] _buckets = new int[256];
    private int[] _nextInBucket = new int[128];

    /// <summary>A diagram over variables with the given numbers of cells.</summary>
    /// <param name="cellCounts">How many cells each variable has, in the order in which they are tested; at least one each.</param>
    /// <param name="budget">The most nodes; past it operations throw <see cref="UndecidedException"/>.</param>
    public Diagram(int[] cellCounts, int budget)
    {
        _cellCounts = cellCounts;
        _budget = budget;
        _variables[None] = _variables[All] = cellCounts.Length;
        _firstEdges[2] = 0;
    }

    /// <summary>How many nodes there are, the two leaves included.</summary>
    public int NodeCount => _nodeCount;

    /// <summary>How many variables there are.</summary>
    public int VariableCount => _cellCounts.Length;

    /// <summary>How many cells a variable has.</summary>
    public int CellCount(int variable) => _cellCounts[variable];

    /// <summary>The cases in which a variable lies in one of some cells.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="isIn">For each of its cells, whether it is one of them.</param>
    public int Test(int variable, Func<int, bool> isIn)
    {
        using EdgeList edges = RentEdges();
        int cells = _cellCounts[variable];
        for (int cell = 0; cell < cells; cell++)
        {
            edges.Add(cell + 1, isIn(cell) ? All : None);
        }

        return MakeNode(variable, edges);
    }

    /// <summary>The cases in which a variable lies in one of the cells of a run; empty where the run is.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="from">The first cell of the run.</param>
    /// <param name="end">The cell after its last.</param>
    public int Run(int variable, int from, int end)
    {
        using EdgeList edges = RentEdges();
        if (from > 0)
        {
            edges.Add(from, None);
        }

        if (end > from)
        {
            edges.Add(end, All);
        }

        if (end < _cellCounts[variable])
        {
            edges.Add(_cellCounts[variable], None);
        }

        return MakeNode(variable, edges);
    }

    /// <summary>The cases that are in one of some sets. Neighbours are joined first: many small sets never meet one large one each.</summary>
    public int Union(IReadOnlyList<int> sets) => sets.Count == 0 ? None : Union(sets, 0, sets.Count);

    /// <summary>The cases that are in both.</summary>
    public int And(int a, int b) => Combine(Operation.And, a, b);

    /// <summary>The cases that are in either.</summary>
    public int Or(int a, int b) => Combine(Operation.Or, a, b);

    /// <summary>The cases that are in the first and not in the second.</summary>
    public int Without(int a, int b) => Combine(Operation.Without, a, b);

    /// <summary>The cases that are not in it.</summary>
    public int Not(int a) => Combine(Operation.Without, All, a);

    /// <summary>Whether every case of the first is in the second.</summary>
    public bool IsWithin(int a, int b) => Without(a, b) == None;

    /// <summary>Whether a case, given as a cell for each variable, is in a set.</summary>
    public bool Contains(int set, IReadOnlyList<int> cells)
    {
        while (set > All)
        {
            set = Child(set, cells[_variables[set]]);
        }

        return set == All;
    }

    /// <summary>The share of cells of the product that lie in a set, from 0 to 1, each cell counting alike.</summary>
    public double Share(int set) => Share(set, new Dictionary<int, double>());

    /// <summary>A case of a set that is not empty: a cell for each variable, the best that the set leaves, where earlier variables count more.</summary>
    /// <param name="set">The set.</param>
    /// <param name="preference">For a variable and one of its cells how good the cell is; less is better.</param>
    /// <param name="bestOf">For a variable and a run of its cells (its first, and the one after its last) the best of them, the first of those that are as good.</param>
    public int[] Pick(int set, Func<int, int, int> preference, Func<int, int, int, int> bestOf)
    {
        var cells = new int[_cellCounts.Length];
        for (int variable = 0; variable < cells.Length; variable++)
        {
            if (set <= All || _variables[set] != variable)
            {
                cells[variable] = bestOf(variable, 0, _cellCounts[variable]);
                continue;
            }

            int best = -1;
            int from = 0;
            int below = None;
            for (int edge = _firstEdges[set]; from < _cellCounts[variable]; edge++)
            {
                if (_edgeTargets[edge] != None
                    && bestOf(variable, from, _edgeEnds[edge]) is var cell
                    && (best < 0 || preference(variable, cell) < preference(variable, best)))
                {
                    (best, below) = (cell, _edgeTargets[edge]);
                }

                from = _edgeEnds[edge];
            }

            (cells[variable], set) = (best, below);
        }

        return cells;
    }

    /// <summary>The set with a variable forgotten: the cases that are in it for some cell of the variable.</summary>
    public int Forget(int set, int variable) => Quantify(set, variable, Operation.Or, new Dictionary<int, int>());

    /// <summary>The set with a variable and all after it forgotten, in one walk: every node holds some case.</summary>
    public int ForgetFrom(int set, int variable) => ForgetFrom(set, variable, new Dictionary<int, int>());

    /// <summary>The cases that are in the set whatever the cell of the variable.</summary>
    public int ForAll(int set, int variable) => Quantify(set, variable, Operation.And, new Dictionary<int, int>());

    /// <summary>The variable that a node tests; the number of variables for the two leaves.</summary>
    private int Variable(int node) => _variables[node];

    private int Child(int node, int cell) => _edgeTargets[EdgeBeyond(node, _firstEdges[node], cell)];

    /// <summary>The first edge of a node, from one of them on, that ends beyond a cell. Near ones are found at once, far ones in steps that double.</summary>
    private int EdgeBeyond(int node, int edge, int cell)
    {
        if (_edgeEnds[edge] > cell)
        {
            return edge;
        }

        int last = (node + 1 < _nodeCount ? _firstEdges[node + 1] : _edgeCount) - 1;
        int high = edge;
        for (int step = 1; _edgeEnds[high] <= cell; step *= 2)
        {
            edge = high + 1;
            high = Math.Min(high + step, last);
        }

        while (edge < high)
        {
            int middle = (edge + high) / 2;
            (edge, high) = _edgeEnds[middle] > cell ? (edge, middle) : (middle + 1, high);
        }

        return high;
    }

    private int Union(IReadOnlyList<int> sets, int from, int end)
    {
        int middle = (from + end) / 2;
        return end - from == 1 ? sets[from] : Combine(Operation.Or, Union(sets, from, middle), Union(sets, middle, end));
    }

    private double Share(int set, Dictionary<int, double> known)
    {
        if (set <= All)
        {
            return set;
        }

        if (!known.TryGetValue(set, out double share))
        {
            int variable = _variables[set];
            int from = 0;
            for (int edge = _firstEdges[set]; from < _cellCounts[variable]; edge++)
            {
                share += (double)(_edgeEnds[edge] - from) / _cellCounts[variable] * Share(_edgeTargets[edge], known);
                from = _edgeEnds[edge];
            }

            known.Add(set, share);
        }

        return share;
    }

    private int ForgetFrom(int set, int variable, Dictionary<int, int> known)
    {
        if (set <= All || _variables[set] >= variable)
        {
            return set == None ? None : All;
        }

        if (!known.TryGetValue(set, out int result))
        {
            int from = 0;
            using EdgeList edges = RentEdges();
            for (int edge = _firstEdges[set]; from < _cellCounts[_variables[set]]; edge++)
            {
                edges.Add(_edgeEnds[edge], ForgetFrom(_edgeTargets[edge], variable, known));
                from = _edgeEnds[edge];
            }

            result = MakeNode(_variables[set], edges);
            known.Add(set, result);
        }

        return result;
    }

    private int Quantify(int set, int variable, Operation join, Dictionary<int, int> known)
    {
        if (set <= All || _variables[set] > variable)
        {
            return set;
        }

        if (known.TryGetValue(set, out int result))
        {
            return result;
        }

        int tested = _variables[set];
        int from = 0;
        if (tested == variable)
        {
            result = join == Operation.Or ? None : All;
            for (int edge = _firstEdges[set]; from < _cellCounts[tested]; edge++)
            {
                result = Combine(join, result, _edgeTargets[edge]);
                from = _edgeEnds[edge];
            }
        }
        else
        {
            using EdgeList edges = RentEdges();
            for (int edge = _firstEdges[set]; from < _cellCounts[tested]; edge++)
            {
                edges.Add(_edgeEnds[edge], Quantify(_edgeTargets[edge], variable, join, known));
                from = _edgeEnds[edge];
            }

            result = MakeNode(tested, edges);
        }

        known.Add(set, result);
        return result;
    }
}
