namespace PolicyLint.Dsl.Decisions;

/// <summary>The union of the first so many of some sets, as few unions of neighbours: blocks of a power of two, made once each and when they are asked for.</summary>
internal sealed class RowUnions
{
    private readonly Diagram _diagram;
    private readonly IReadOnlyList<int> _sets;
    private readonly List<(int Count, int Union)> _blocks = new();
    private int _end;

    public RowUnions(Diagram diagram, IReadOnlyList<int> sets)
    {
        _diagram = diagram;
        _sets = sets;
    }

    /// <summary>The cases of a set that are in none of the first so many; asked for with ever more of them.</summary>
    public int Outside(int set, int count)
    {
        for (; _end < count; _end++)
        {
            (int Count, int Union) last = (1, _sets[_end]);
            while (_blocks.Count > 0 && _blocks[_blocks.Count - 1].Count == last.Count)
            {
                last = (2 * last.Count, _diagram.Or(_blocks[_blocks.Count - 1].Union, last.Union));
                _blocks.RemoveAt(_blocks.Count - 1);
            }

            _blocks.Add(last);
        }

        int rest = set;
        foreach ((_, int union) in _blocks)
        {
            rest = _diagram.Without(rest, union);
        }

        return rest;
    }
}
