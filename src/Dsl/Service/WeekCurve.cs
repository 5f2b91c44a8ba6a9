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
    private readonly Fraction[] _rates;

    private WeekCurve(int[] bends, Fraction[] before, Fraction[] rates)
    {
        _bends = bends;
        _before = before;
        _rates = rates;
    }

    /// <summary>What flows in a whole week.</summary>
    public Fraction Total => _before[_before.Length - 1];

    /// <summary>The minutes of a week at which the rate may change, from 0 to the week's end.</summary>
    public IEnumerable<int> Bends => _bends;

    /// <summary>The sum of flows, each even through the ranges of its pattern.</summary>
    public static WeekCurve Of(ImmutableArray<WeekFlow> flows)
    {
        int count = 2;
        foreach (WeekFlow flow in flows)
        {
            count += 2 * flow.Pattern.Ranges.Length;
        }

        var changes = new List<(int Minute, Fraction Change)>(count) { (0, 0), (Week, 0) };
        foreach (WeekFlow flow in flows)
        {
            foreach ((int from, int to) in flow.Pattern.Ranges)
            {
                changes.Add((from, flow.PerMinute));
                changes.Add((to, -flow.PerMinute));
            }
        }

        changes.Sort((left, right) => left.Minute.CompareTo(right.Minute));
        var bends = new List<int>(changes.Count);
        var before = new List<Fraction>(changes.Count);
        var rates = new List<Fraction>(changes.Count);
        Fraction flowed = 0;
        Fraction rate = 0;
        foreach ((int minute, Fraction change) in changes)
        {
            if (bends.Count > 0 && bends[bends.Count - 1] == minute)
            {
                rates[rates.Count - 1] = rate += change;
                continue;
            }

            flowed += bends.Count == 0 ? 0 : rate * (minute - bends[bends.Count - 1]);
            bends.Add(minute);
            before.Add(flowed);
            rates.Add(rate += change);
        }

        return new WeekCurve(bends.ToArray(), before.ToArray(), rates.ToArray());
    }

    /// <summary>How much has flowed up to a moment.</summary>
    public Fraction At(Fraction time)
    {
        Fraction weeks = (time / Week).RoundedDown;
        Fraction minute = time - (weeks * Week);
        int i = StretchOf(minute);
        return (weeks * Total) + _before[i] + (_rates[i] * (minute - _bends[i]));
    }

    /// <summary>The rate a minute right after a moment.</summary>
    public Fraction RateAfter(Fraction time) => _rates[StretchOf(time - ((time / Week).RoundedDown * Week))];

    /// <summary>The first moment by which so much has flowed; of nothing and less, when the last of it did.</summary>
    /// <exception cref="DivideByZeroException">Nothing ever flows.</exception>
    public Fraction FirstReaching(Fraction amount)
    {
        Fraction weeks = -(-amount / Total).RoundedDown - 1;
        Fraction rest = amount - (weeks * Total);
        int i = _bends.Length - 1;
        while (i > 0 && _before[i] >= rest)
        {
            i--;
        }

        return (weeks * Week) + _bends[i] + ((rest - _before[i]) / _rates[i]);
    }

    /// <summary>Which stretch between two bends a minute of the week lies in, its start included.</summary>
    private int StretchOf(Fraction minute)
    {
        int low = 0;
        int high = _bends.Length;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            if (_bends[middle] <= minute)
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
