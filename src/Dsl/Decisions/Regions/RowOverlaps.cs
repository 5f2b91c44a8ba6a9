namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Which of many sets may have a case in common with one of them, by the cells that each has of every variable. A set that ends before
/// another begins, or begins where it has ended, is out: that is read for 64 sets at a time, off lists that are sorted once.
/// </summary>
internal sealed class RowOverlaps
{
    private const int WordBits = 64;

    private readonly CellMask?[] _masks;
    private readonly int _words;
    private readonly List<(int Variable, SortedSets ByEnd, SortedSets ByBegin)> _sorted = new();

    /// <summary>Looks at some sets, each as its mask; null for one that is never met.</summary>
    /// <param name="masks">The masks.</param>
    /// <param name="variables">How many variables there are.</param>
    public RowOverlaps(CellMask?[] masks, int variables)
    {
        _masks = masks;
        _words = (masks.Length + WordBits - 1) / WordBits;
        for (int variable = 0; variable < variables; variable++)
        {
            var begins = new int[masks.Length];
            var ends = new int[masks.Length];
            for (int i = 0; i < masks.Length; i++)
            {
                (begins[i], ends[i]) = masks[i]?.Hull(variable) ?? (0, 0);
            }

            // A variable that all sets leave open tells none from another.
            if (Array.Exists(begins, b => b != begins[0]) || Array.Exists(ends, e => e != ends[0]))
            {
                // What begins late is what, turned round, ends early.
                _sorted.Add((variable, new SortedSets(ends, _words), new SortedSets(Array.ConvertAll(begins, static b => -b), _words)));
            }
        }
    }

    /// <summary>The sets before one of them that may have a case in common with it, in their order.</summary>
    public List<int> Before(int set)
    {
        var met = new List<int>();
        if (_masks[set] is not { } mask)
        {
            return met;
        }

        var apart = new ulong[_words];
        foreach ((int variable, SortedSets byEnd, SortedSets byBegin) in _sorted)
        {
            (int begin, int end) = mask.Hull(variable);
            byEnd.Add(apart, begin);
            byBegin.Add(apart, -end);
        }

        for (int word = 0; word * WordBits < set; word++)
        {
            int first = word * WordBits;
            for (int i = first; apart[word] != ulong.MaxValue && i < Math.Min(first + WordBits, set); i++)
            {
                if ((apart[word] & (1UL << (i - first))) == 0 && _masks[i]?.Meets(mask) == true)
                {
                    met.Add(i);
                }
            }
        }

        return met;
    }

    /// <summary>Sets in the order of a number of theirs, and for every so many of them all that come no later, as bits.</summary>
    private sealed class SortedSets
    {
        private readonly int[] _numbers;
        private readonly int[] _sets;
        private readonly ulong[][] _upTo;

        public SortedSets(int[] numbers, int words)
        {
            _numbers = (int[])numbers.Clone();
            _sets = new int[numbers.Length];
            for (int i = 0; i < _sets.Length; i++)
            {
                _sets[i] = i;
            }

            Array.Sort(_numbers, _sets);
            _upTo = new ulong[words][];
            var bits = new ulong[words];
            for (int block = 0; block < words; block++)
            {
                _upTo[block] = (ulong[])bits.Clone();
                for (int i = block * WordBits; i < Math.Min((block + 1) * WordBits, _sets.Length); i++)
                {
                    bits[_sets[i] / WordBits] |= 1UL << (_sets[i] % WordBits);
                }
            }
        }

        /// <summary>Adds the sets whose number is at most so great.</summary>
        public void Add(ulong[] bits, int most)
        {
            int low = 0;
            int high = _numbers.Length;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = _numbers[middle] <= most ? (middle + 1, high) : (low, middle);
            }

            int block = Math.Min(low / WordBits, _upTo.Length - 1);
            for (int word = 0; word < bits.Length; word++)
            {
                bits[word] |= _upTo[block][word];
            }

            for (int i = block * WordBits; i < low; i++)
            {
                bits[_sets[i] / WordBits] |= 1UL << (_sets[i] % WordBits);
            }
        }
    }
}
