using System.Collections.Immutable;

namespace PolicyLint.Analyzer.Generator;

/// <summary>An array that equals another of the same items in the same order: what the driver compares to see whether a step must run again.</summary>
/// <typeparam name="T">Items that are equal by value.</typeparam>
/// <param name="Items">The items.</param>
internal readonly record struct EquatableArray<T>(ImmutableArray<T> Items)
    where T : IEquatable<T>
{
    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other) => Items == other.Items || Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in Items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }
}
