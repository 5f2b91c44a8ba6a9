namespace PolicyLint.Dsl.Symbols;

/// <summary>The order of values of one type.</summary>
internal static class ConstantOrder
{
    /// <summary>Less than zero where <paramref name="a"/> comes first, zero where they are the same; null for types that have no order.</summary>
    public static int? Compare(object a, object b) => (a, b) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (Money x, Money y) => x.Amount.CompareTo(y.Amount),
        (TimeSpan x, TimeSpan y) => x.CompareTo(y),
        (DateTime x, DateTime y) => x.CompareTo(y),
        (TimeOfDay x, TimeOfDay y) => x.CompareTo(y),
        _ => null,
    };

    /// <summary>The same of two constants.</summary>
    public static int? Compare(ConstantExpression a, ConstantExpression b) => Compare(a.Value, b.Value);
}
