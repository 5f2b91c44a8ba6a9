using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// What has flowed since the week began: open minutes, pieces come in, pieces that could be done. It rises in straight lines that
/// bend at whole minutes, repeats week by week, and is exact. Time is in minutes from the start of a first week, and runs on.
/// </summary>
public sealed class WeekCurve
{
    /// <summary>Minutes in a week.</summary>
    public const int Week = 7 * 24 * 60;

    private readonly int[] _bends;
    private readonly Fraction[] _before;

    private WeekCurve(int[] bends, Fraction[] before)
    {
        _bends = bends;
        _before = before;
    }

    /// <summary>What flows in a whole week.</summary>
    public Fraction Total => _before[_before.Length - 1];

    /// <summary>The minutes of a week at which the rate may change, from 0 to the week's end.</summary>
    public IEnumerable<int> Bends => _bends;

    /// <summary>The sum of flows, each even through the ranges of its pattern.</summary>
    public static WeekCurve Of(ImmutableArray<WeekFlow> flows)
    {
        var changes = new SortedDictionary<int, Fraction> { [0] = 0, [Week] = 0 };
        foreach (WeekFlow flow in flows)
        {
            foreach ((int from, int to) in flow.Pattern.Ranges)
            {
                changes[from] = Change(from) + flow.PerMinute;
                changes[to] = Change(to) - flow.PerMinute;
            }
        }

        int[] bends = changes.Keys.ToArray();
        var before = new Fraction[bends.Length];
        Fraction rate = changes[0];
        for (int i = 1; i < bends.Length; i++)
        {
            before[i] = before[i - 1] + (rate * (bends[i] - bends[i - 1]));
            rate += changes[bends[i]];
        }

        return new WeekCurve(bends, before);

        Fraction Change(int minute) => changes.TryGetValue(minute, out Fraction change) ? change : 0;
    }

    /// <summary>How much has flowed up to a moment.</summary>
    public Fraction At(Fraction time)
    {
        Fraction weeks = (time / Week).Floor;
        Fraction minute = time - (weeks * Week);
        int i = Last(k => _bends[k] <= minute);
        return (weeks * Total) + _before[i] + (Rate(i) * (minute - _bends[i]));
    }

    /// <summary>The rate a minute right after a moment.</summary>
    public Fraction RateAfter(Fraction time)
    {
        Fraction minute = time - ((Fraction)(time / Week).Floor * Week);
        return Rate(Last(k => _bends[k] <= minute));
    }

    /// <summary>The first moment by which so much has flowed; of nothing and less, when the last of it did.</summary>
    /// <exception cref="DivideByZeroException">Nothing ever flows.</exception>
    public Fraction FirstReaching(Fraction amount)
    {
        Fraction weeks = (amount / Total).Ceiling - 1;
        Fraction rest = amount - (weeks * Total);
        int i = Last(k => _before[k] < rest);
        return (weeks * Week) + _bends[i] + ((rest - _before[i]) / Rate(i));
    }

    private Fraction Rate(int i) => i + 1 < _bends.Length ? (_before[i + 1] - _before[i]) / (_bends[i + 1] - _bends[i]) : 0;

    /// <summary>The last place at which something holds that holds at the first, and nowhere after a place where it doesn't.</summary>
    private int Last(Func<int, bool> holds)
    {
        int low = 0;
        int high = _bends.Length;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (holds(middle))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
