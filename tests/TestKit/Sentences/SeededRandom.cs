namespace PolicyLint.TestKit.Sentences;

/// <summary>SplitMix64: the same numbers for the same seed, on every runtime and for ever, so that a failure can be run again.</summary>
public sealed class SeededRandom
{
    private ulong state;

    /// <summary>Starts the numbers of a seed.</summary>
    public SeededRandom(ulong seed) => state = seed;

    /// <summary>Starts the numbers of one of many streams of a seed: stream 7 needs none of the streams before it.</summary>
    public SeededRandom(ulong seed, int stream) => state = Mix(seed + (0xD1B54A32D192ED03 * ((ulong)(uint)stream + 1)));

    /// <summary>The next 64 bits.</summary>
    public ulong Next() => Mix(state += 0x9E3779B97F4A7C15);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A number from <paramref name="first"/> to <paramref name="last"/>, both included.</summary>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>True with the given probability, 0 to 1.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    /// <summary>How many times in a row <see cref="Chance"/> holds, <paramref name="most"/> at most.</summary>
    public int Run(double probability, int most)
    {
        var count = 0;
        while (count < most && Chance(probability))
        {
            count++;
        }

        return count;
    }

    /// <summary>One of the items, each as likely as the other.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>An index into the weights, as likely as its weight says; at least one is above 0.</summary>
    public int PickWeighted(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        var point = (Next() >> 11) * (1.0 / (1UL << 53)) * sum;
        var last = -1;
        for (var index = 0; index < weights.Length; index++)
        {
            if (weights[index] > 0)
            {
                last = index;
                point -= weights[index];
                if (point < 0)
                {
                    break;
                }
            }
        }

        return last >= 0 ? last : throw new ArgumentException("No weight is above 0.", nameof(weights));
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
