namespace PolicyLint;

/// <summary>Closures as disjoint ranges of day numbers (0 is 0001-01-01) in order, joined where they touch.</summary>
internal sealed class ClosedDates
{
    private readonly int[] _first;
    private readonly int[] _last;

    internal ClosedDates(IReadOnlyList<Closure> closures)
    {
        var first = new List<int>(closures.Count);
        var last = new List<int>(closures.Count);
        foreach (var closure in closures.OrderBy(closure => closure.From))
        {
            var from = DayNumber.Of(closure.From);
            var to = DayNumber.Of(closure.To);
            if (last.Count > 0 && from <= last[last.Count - 1] + 1)
            {
                last[last.Count - 1] = Math.Max(last[last.Count - 1], to);
            }
            else
            {
                first.Add(from);
                last.Add(to);
            }
        }

        _first = [.. first];
        _last = [.. last];
    }

    internal int Count => _first.Length;

    internal int First(int index) => _first[index];

    internal int Last(int index) => _last[index];

    internal bool Contains(int day, out int first, out int last)
    {
        // Most days are nowhere near a closure.
        if (_first.Length == 0 || day < _first[0] || day > _last[_last.Length - 1])
        {
            first = last = -1;
            return false;
        }

        var index = FirstEndingAtOrAfter(day);
        if (index < _first.Length && _first[index] <= day)
        {
            first = _first[index];
            last = _last[index];
            return true;
        }

        first = last = -1;
        return false;
    }

    /// <summary>The index of the first range that ends on a day or after it, or <see cref="Count"/>.</summary>
    internal int FirstEndingAtOrAfter(int day)
    {
        var index = Array.BinarySearch(_last, day);
        return index >= 0 ? index : ~index;
    }
}
