using System.Runtime.CompilerServices;

namespace PolicyLint;

/// <summary>
/// Which clauses and table rows of a request held in one decision: a rule or exception whose condition was tried and held, a row that
/// matched. They are numbered in file order, from 0: a rule, then its exceptions in the order written, each followed by its own; the rows of a table from the first.
/// </summary>
/// <remarks>Numbers up to 127 live in two words: nothing is allocated. A number of 128 or more takes an array. <c>default</c> is the empty set.</remarks>
public readonly struct HeldClauses : IEquatable<HeldClauses>
{
    private const int WordBits = 64;

    private readonly ulong _low;
    private readonly ulong _high;
    private readonly ulong[]? _more;

    private HeldClauses(ulong low, ulong high, ulong[]? more)
    {
        _low = low;
        _high = high;
        _more = more;
    }

    /// <summary>Whether nothing held.</summary>
    public bool IsEmpty => _low == 0 && _high == 0 && _more is null;

    /// <summary>Whether the same clauses held.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set.</param>
    /// <returns>The comparison.</returns>
    public static bool operator ==(HeldClauses left, HeldClauses right) => left.Equals(right);

    /// <summary>Whether a clause held in one and not in the other.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set.</param>
    /// <returns>The comparison.</returns>
    public static bool operator !=(HeldClauses left, HeldClauses right) => !left.Equals(right);

    /// <summary>This set and one more clause.</summary>
    /// <param name="number">The number of a clause or row; below 0: none, which changes nothing.</param>
    /// <returns>The larger set; this one does not change.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HeldClauses With(int number) => (uint)number < WordBits
        ? new HeldClauses(_low | (1UL << number), _high, _more)
        : (uint)number < 2 * WordBits ? new HeldClauses(_low, _high | (1UL << (number - WordBits)), _more) : WithFar(number);

    /// <summary>Whether a clause held.</summary>
    /// <param name="number">The number of a clause or row.</param>
    /// <returns>Whether it is in the set; no for a number that no clause has.</returns>
    public bool Contains(int number) => (uint)number < WordBits
        ? ((_low >> number) & 1) != 0
        : number >= 0 && (Word(number / WordBits) & (1UL << (number % WordBits))) != 0;

    /// <inheritdoc/>
    public bool Equals(HeldClauses other)
    {
        var equal = _low == other._low && _high == other._high;
        for (var word = 2; equal && word < Math.Max(WordCount, other.WordCount); word++)
        {
            equal = Word(word) == other.Word(word);
        }

        return equal;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HeldClauses other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // An empty word changes nothing, so that equal sets with arrays of different lengths agree.
        var hash = _low.GetHashCode() ^ (_high.GetHashCode() * 397);
        for (var word = 2; word < WordCount; word++)
        {
            hash ^= Word(word).GetHashCode() * (397 + word);
        }

        return hash;
    }

    /// <summary>The numbers, as in <c>{0, 2, 7}</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var set = this;
        return "{" + string.Join(", ", Enumerable.Range(0, WordCount * WordBits).Where(n => set.Contains(n))) + "}";
    }

    private int WordCount => 2 + (_more?.Length ?? 0);

    private ulong Word(int word) => word switch
    {
        0 => _low,
        1 => _high,
        _ => _more is { } more && word - 2 < more.Length ? more[word - 2] : 0,
    };

    private HeldClauses WithFar(int number)
    {
        if (number < 0)
        {
            return this;
        }

        var word = (number / WordBits) - 2;
        var more = new ulong[Math.Max(_more?.Length ?? 0, word + 1)];
        _more?.CopyTo(more, 0);
        more[word] |= 1UL << (number % WordBits);
        return new HeldClauses(_low, _high, more);
    }
}
