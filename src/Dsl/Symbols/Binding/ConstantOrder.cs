namespace PolicyLint.Dsl.Symbols;

/// <summary>The order of constants of one type.</summary>
internal static class ConstantOrder
{
    /// <summary>Less than zero where <paramref name="a"/> comes first; zero where they are the same, or of types that have no common order.</summary>
    public static int Compare(ConstantExpression a, ConstantExpression b) => (a.Value, b.Value) switch
    {
        (decimal x, decimal y) => x.CompareTo(y),
        (Money x, Money y) => x.Amount.CompareTo(y.Amount),
        (TimeSpan x, TimeSpan y) => x.CompareTo(y),
        (DateTime x, DateTime y) => x.CompareTo(y),
        (TimeOfDay x, TimeOfDay y) => x.CompareTo(y),
        _ => 0,
    };
}
