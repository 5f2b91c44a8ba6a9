namespace PolicyLint.Dsl.Decisions;

/// <content>Operations on sets, remembered; and the making of nodes, so that the same set is the same number.</content>
public sealed partial class Diagram
{
    /// <summary>Nodes of many edges take up the budget of several: as many edges as so many for each node are the most.</summary>
    private const int EdgesPerNode = 50;

    private readonly Dictionary<(Operation Operation, int A, int B), int> _results = new();
    private readonly Stack<EdgeList> _freeEdges = new();

    private enum Operation : byte
    {
        And,
        Or,
        Without,
    }

    /// <summary>The result where it is plain from the operands; -1 where one has to look.</summary>
    private static int Shortcut(Operation operation, int a, int b) => operation switch
    {
        Operation.And when a == None || b == None => None,
        Operation.And when a == All || a == b => b,
        Operation.And when b == All => a,
        Operation.Or when a == All || b == All => All,
        Operation.Or when a == None || a == b => b,
        Operation.Or when b == None => a,
        Operation.Without when a == None || b == All || a == b => None,
        Operation.Without when b == None => a,
        _ => -1,
    };

    /// <summary>Whether one operand says alone what comes out.</summary>
    private static bool Settles(Operation operation, int operand, bool isFirst) => operation switch
    {
        Operation.And => operand == None,
        Operation.Or => operand == All,
        _ => operand == (isFirst ? None : All),
    };

    /// <summary>Walks both operands at once, edge by edge. Recursion goes as deep as there are variables, which callers bound.</summary>
    private int Combine(Operation operation, int a, int b)
    {
        int result = Shortcut(operation, a, b);
        if (result >= 0)
        {
            return result;
        }

        if (operation != Operation.Without && a > b)
        {
            (a, b) = (b, a);
        }

        if (_results.TryGetValue((operation, a, b), out result))
        {
            return result;
        }

        int variable = Math.Min(_variables[a], _variables[b]);
        bool stepsA = _variables[a] == variable;
        bool stepsB = _variables[b] == variable;
        int edgeA = _firstEdges[a];
        int edgeB = _firstEdges[b];
        int cells = _cellCounts[variable];
        using EdgeList edges = RentEdges();
        for (int at = 0; at < cells;)
        {
            int endA = stepsA ? _edgeEnds[edgeA] : cells;
            int endB = stepsB ? _edgeEnds[edgeB] : cells;
            int targetA = stepsA ? _edgeTargets[edgeA] : a;
            int targetB = stepsB ? _edgeTargets[edgeB] : b;

            // Where one side alone says what comes out, the edges of the other under it are passed over together.
            at = Settles(operation, targetA, isFirst: true) ? endA : Settles(operation, targetB, isFirst: false) ? endB : Math.Min(endA, endB);
            edges.Add(at, Combine(operation, targetA, targetB));
            if (at < cells)
            {
                edgeA = stepsA ? EdgeBeyond(a, edgeA, at) : edgeA;
                edgeB = stepsB ? EdgeBeyond(b, edgeB, at) : edgeB;
            }
        }

        result = MakeNode(variable, edges);
        _results.Add((operation, a, b), result);
        return result;
    }

    /// <summary>The node with these edges: the target itself where all lead to one, else the one that is there already, else a new one.</summary>
    private int MakeNode(int variable, EdgeList edges)
    {
        if (edges.Count == 1)
        {
            return edges.Targets[0];
        }

        int hash = variable;
        for (int i = 0; i < edges.Count; i++)
        {
            hash = unchecked(((hash * 31) + edges.Ends[i]) * 0x01000193 ^ edges.Targets[i]);
        }

        int bucket = (hash & int.MaxValue) % _buckets.Length;
        for (int node = _buckets[bucket]; node != 0; node = _nextInBucket[node])
        {
            if (_variables[node] == variable && HasEdges(node, edges))
            {
                return node;
            }
        }

        if (_nodeCount >= _budget || _edgeCount + edges.Count > (long)EdgesPerNode * _budget)
        {
            throw new UndecidedException($"The diagram needs more than {_budget} nodes.");
        }

        return AddNode(variable, edges, hash);
    }

    private bool HasEdges(int node, EdgeList edges)
    {
        int first = _firstEdges[node];
        for (int i = 0; i < edges.Count; i++)
        {
            if (_edgeEnds[first + i] != edges.Ends[i] || _edgeTargets[first + i] != edges.Targets[i])
            {
                return false;
            }
        }

        return true;
    }

    private int AddNode(int variable, EdgeList edges, int hash)
    {
        int node = _nodeCount++;
        if (node == _variables.Length)
        {
            Array.Resize(ref _variables, 2 * node);
            Array.Resize(ref _firstEdges, 2 * node);
            Array.Resize(ref _nextInBucket, 2 * node);
            Rehash(node);
        }

        if (_edgeCount + edges.Count > _edgeEnds.Length)
        {
            int size = Math.Max(2 * _edgeEnds.Length, _edgeCount + edges.Count);
            Array.Resize(ref _edgeEnds, size);
            Array.Resize(ref _edgeTargets, size);
        }

        _variables[node] = variable;
        _firstEdges[node] = _edgeCount;
        Array.Copy(edges.Ends, 0, _edgeEnds, _edgeCount, edges.Count);
        Array.Copy(edges.Targets, 0, _edgeTargets, _edgeCount, edges.Count);
        _edgeCount += edges.Count;
        int bucket = (hash & int.MaxValue) % _buckets.Length;
        _nextInBucket[node] = _buckets[bucket];
        _buckets[bucket] = node;
        return node;
    }

    /// <summary>Takes back every node from a place on. Sets made since then mean nothing any more.</summary>
    internal void TakeBack(int firstNode)
    {
        if (firstNode >= _nodeCount)
        {
            return;
        }

        _edgeCount = _firstEdges[firstNode];
        _nodeCount = firstNode;
        Rehash(firstNode);
        foreach (KeyValuePair<(Operation Operation, int A, int B), int> known in _results.ToArray())
        {
            if (known.Value >= firstNode || known.Key.A >= firstNode || known.Key.B >= firstNode)
            {
                _results.Remove(known.Key);
            }
        }
    }

    private void Rehash(int nodes)
    {
        _buckets = new int[2 * _variables.Length];
        for (int node = 2; node < nodes; node++)
        {
            int hash = _variables[node];
            int from = 0;
            for (int edge = _firstEdges[node]; from < _cellCounts[_variables[node]]; edge++)
            {
                from = _edgeEnds[edge];
                hash = unchecked(((hash * 31) + _edgeEnds[edge]) * 0x01000193 ^ _edgeTargets[edge]);
            }

            int bucket = (hash & int.MaxValue) % _buckets.Length;
            _nextInBucket[node] = _buckets[bucket];
            _buckets[bucket] = node;
        }
    }

    private EdgeList RentEdges() => _freeEdges.Count > 0 ? _freeEdges.Pop() : new EdgeList(this);

    /// <summary>Edges in the making; neighbours that lead to the same node become one. Returned to the diagram when disposed.</summary>
    private sealed class EdgeList : IDisposable
    {
        private readonly Diagram _owner;

        public EdgeList(Diagram owner) => _owner = owner;

        public int[] Ends { get; private set; } = new int[8];

        public int[] Targets { get; private set; } = new int[8];

        public int Count { get; private set; }

        public void Add(int end, int target)
        {
            if (Count > 0 && Targets[Count - 1] == target)
            {
                Ends[Count - 1] = end;
                return;
            }

            if (Count == Ends.Length)
            {
                int[] ends = Ends;
                int[] targets = Targets;
                Array.Resize(ref ends, 2 * Count);
                Array.Resize(ref targets, 2 * Count);
                (Ends, Targets) = (ends, targets);
            }

            Ends[Count] = end;
            Targets[Count++] = target;
        }

        public void Dispose()
        {
            Count = 0;
            _owner._freeEdges.Push(this);
        }
    }
}
