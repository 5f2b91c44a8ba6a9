using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Equality and order of values as the language has them.</summary>
public static class ValueOrder
{
    /// <summary>Less than zero where <paramref name="a"/> comes first, zero where they are the same. Both are of one ordered type.</summary>
    /// <exception cref="ArgumentException">They are not.</exception>
    public static int Compare(object a, object b) =>
        ConstantOrder.Compare(a, b) ?? throw new ArgumentException("Values of this type have no order: " + a.GetType().Name, nameof(a));

    /// <summary>Whether two known values are the same; money by its amount, text letter by letter.</summary>
    public static bool Same(object a, object b) => (a, b) switch
    {
        (Money x, Money y) => x.Amount == y.Amount,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        _ => a.Equals(b),
    };
}
