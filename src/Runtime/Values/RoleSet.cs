#if NET8_0_OR_GREATER
using System.Collections;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyLint;

/// <summary>An immutable set of the roles of one policy; enumerated in the order in which the policy declares them.</summary>
/// <remarks>Up to 64 roles live in one word: nothing is allocated. A role with a number of 64 or more takes an array. <c>default</c> is the empty set.</remarks>
/// <typeparam name="TRole">The policy's enum of roles: underlying type <see cref="int"/>, values 0, 1, 2 and so on.</typeparam>
[CollectionBuilder(typeof(RoleSetBuilder), nameof(RoleSetBuilder.Create))]
public readonly struct RoleSet<TRole> : IReadOnlyCollection<TRole>, IEquatable<RoleSet<TRole>>
    where TRole : struct, Enum
{
    // A policy with more roles than this is a mistake; the bound keeps a stray enum value from allocating without limit.
    private const int MostRoles = 4096;

    private readonly ulong _low;
    private readonly ulong[]? _high;

    private RoleSet(ulong low, ulong[]? high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>The set without roles.</summary>
    public static RoleSet<TRole> Empty => default;

    /// <summary>Whether there is no role in the set.</summary>
    public bool IsEmpty => _low == 0 && _high is null;

    /// <summary>How many roles are in the set.</summary>
    public int Count
    {
        get
        {
            var count = BitOperations.PopCount(_low);
            foreach (var word in _high ?? [])
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether both sets hold the same roles.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set.</param>
    /// <returns>The comparison.</returns>
    public static bool operator ==(RoleSet<TRole> left, RoleSet<TRole> right) => left.Equals(right);

    /// <summary>Whether one set holds a role that the other does not.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">A set.</param>
    /// <returns>The comparison.</returns>
    public static bool operator !=(RoleSet<TRole> left, RoleSet<TRole> right) => !left.Equals(right);

    /// <summary>The set with one role.</summary>
    /// <param name="role">A role.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The role's number is negative or above 4,095.</exception>
    /// <exception cref="NotSupportedException">The enum's underlying type is not <see cref="int"/>.</exception>
    public static RoleSet<TRole> Of(TRole role) => default(RoleSet<TRole>).Add(role);

    /// <summary>This set and one more role.</summary>
    /// <param name="role">A role, which may be in the set already.</param>
    /// <returns>The larger set; this one does not change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The role's number is negative or above 4,095.</exception>
    /// <exception cref="NotSupportedException">The enum's underlying type is not <see cref="int"/>.</exception>
    public RoleSet<TRole> Add(TRole role)
    {
        var number = NumberOf(role);
        return (uint)number < 64 ? new RoleSet<TRole>(_low | (1UL << number), _high) : AddHigh(number);
    }

    /// <summary>The roles that are in either set.</summary>
    /// <param name="other">Another set.</param>
    /// <returns>The union; neither set changes.</returns>
    public RoleSet<TRole> Union(RoleSet<TRole> other)
    {
        if (_high is null || other._high is null)
        {
            return new RoleSet<TRole>(_low | other._low, _high ?? other._high);
        }

        var (longer, shorter) = _high.Length >= other._high.Length ? (_high, other._high) : (other._high, _high);
        var words = (ulong[])longer.Clone();
        for (var i = 0; i < shorter.Length; i++)
        {
            words[i] |= shorter[i];
        }

        return new RoleSet<TRole>(_low | other._low, words);
    }

    /// <summary>The roles that are in both sets.</summary>
    /// <param name="other">Another set.</param>
    /// <returns>The intersection; neither set changes.</returns>
    public RoleSet<TRole> Intersect(RoleSet<TRole> other)
    {
        if (_high is null || other._high is null)
        {
            return new RoleSet<TRole>(_low & other._low, null);
        }

        var words = new ulong[Math.Min(_high.Length, other._high.Length)];
        var used = 0;
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = _high[i] & other._high[i];
            used = words[i] == 0 ? used : i + 1;
        }

        // As short as it can be: equal sets are equal arrays.
        return new RoleSet<TRole>(_low & other._low, used == 0 ? null : words[..used]);
    }

    /// <summary>Whether a role is in the set.</summary>
    /// <param name="role">A role; one that the policy does not have is not in the set.</param>
    /// <returns>True if it is.</returns>
    /// <exception cref="NotSupportedException">The enum's underlying type is not <see cref="int"/>.</exception>
    public bool Contains(TRole role)
    {
        var number = NumberOf(role);
        if ((uint)number < 64)
        {
            return (_low & (1UL << number)) != 0;
        }

        var word = (number >> 6) - 1;
        return number >= 64 && _high is not null && word < _high.Length && (_high[word] & (1UL << (number & 63))) != 0;
    }

    /// <inheritdoc/>
    public bool Equals(RoleSet<TRole> other) => _low == other._low && _high.AsSpan().SequenceEqual(other._high);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RoleSet<TRole> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _low.GetHashCode();
        foreach (var word in _high ?? [])
        {
            hash = unchecked((hash * 397) ^ word.GetHashCode());
        }

        return hash;
    }

    /// <summary>The roles by name, in braces: <c>{TeamLead, Director}</c>.</summary>
    /// <returns>The text; <c>{}</c> for the empty set.</returns>
    public override string ToString() => "{" + string.Join(", ", this) + "}";

    /// <summary>Enumerates without allocation.</summary>
    /// <returns>An enumerator over the roles in the order of their numbers.</returns>
    public Enumerator GetEnumerator() => new(_low, _high);

    IEnumerator<TRole> IEnumerable<TRole>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int NumberOf(TRole role) => Unsafe.SizeOf<TRole>() == sizeof(int)
        ? Unsafe.As<TRole, int>(ref role)
        : throw new NotSupportedException($"{typeof(TRole)} is no enum over int.");

    private RoleSet<TRole> AddHigh(int number)
    {
        if (number is < 0 or >= MostRoles)
        {
            throw new ArgumentOutOfRangeException("role", number, $"{typeof(TRole)} has no role with this number: roles count from 0, and end below {MostRoles}.");
        }

        var word = (number >> 6) - 1;
        var words = new ulong[Math.Max(word + 1, _high?.Length ?? 0)];
        _high?.CopyTo(words, 0);
        words[word] |= 1UL << (number & 63);
        return new RoleSet<TRole>(_low, words);
    }

    /// <summary>Walks through a set of roles without allocation.</summary>
    public struct Enumerator : IEnumerator<TRole>
    {
        private readonly ulong _low;
        private readonly ulong[]? _high;
        private ulong _rest;
        private int _word;
        private int _current;

        internal Enumerator(ulong low, ulong[]? high)
        {
            _low = _rest = low;
            _high = high;
            _current = -1;
        }

        /// <inheritdoc/>
        public readonly TRole Current
        {
            get
            {
                var number = _current;
                return Unsafe.As<int, TRole>(ref number);
            }
        }

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (_rest == 0)
            {
                if (_high is null || _word >= _high.Length)
                {
                    return false;
                }

                _rest = _high[_word++];
            }

            _current = (_word * 64) + BitOperations.TrailingZeroCount(_rest);
            _rest &= _rest - 1;
            return true;
        }

        /// <inheritdoc/>
        public void Reset()
        {
            _rest = _low;
            _word = 0;
            _current = -1;
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
#endif
