using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>What has been added up so far in some cases.</summary>
/// <param name="Region">The cases.</param>
/// <param name="Total">The constants added up; null: none yet.</param>
/// <param name="Others">The keys of what is not constant, each with how many came before it.</param>
/// <param name="Count">How many values were added.</param>
internal sealed record PartialSum(int Region, object? Total, ImmutableSortedSet<string> Others, int Count)
{
    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The sum, where it is one and the same in all of these cases.</summary>
    public object? Constant => Others.IsEmpty ? Total : null;

    /// <summary>The same for sums of the same values.</summary>
    public string Key => IsEmpty ? string.Empty : (Total is null ? string.Empty : "= " + MeaningKey.OfValue(Total)) + string.Concat(Others.Select(o => " + " + o));

    /// <summary>With one more value, in other cases.</summary>
    public PartialSum Plus(int region, BoundExpression leaf, string key)
    {
        if (leaf is ConstantExpression { Value: var value })
        {
            return this with { Region = region, Count = Count + 1, Total = Total is null ? value : ConstantArithmetic.Apply(ArithmeticOperator.Add, Total, value) };
        }

        int before = 0;
        while (Others.Contains(key + " again " + before))
        {
            before++;
        }

        return this with { Region = region, Count = Count + 1, Others = Others.Add(key + " again " + before) };
    }
}
