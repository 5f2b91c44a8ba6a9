namespace PolicyLint.Dsl.Symbols;

/// <summary>Which types go together in arithmetic, and what comes out.</summary>
internal static class ArithmeticTypes
{
    /// <summary>The type of the result; null where the two don't go together. Currencies are taken to be one.</summary>
    public static PolicyType? Of(ArithmeticOperator sign, PolicyType left, PolicyType right) => sign switch
    {
        ArithmeticOperator.Add => Sum(left, right),
        ArithmeticOperator.Subtract => Difference(left, right),
        ArithmeticOperator.Multiply => Product(left, right),
        _ => Quotient(left, right),
    };

    /// <summary>What usually helps, with a space before it; empty where nothing does.</summary>
    public static string Advice(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Money, TypeKind.Count or TypeKind.Number) or (TypeKind.Count or TypeKind.Number, TypeKind.Money) => " Write the number with its currency, or multiply.",
        (TypeKind.Duration, TypeKind.Count or TypeKind.Number) => " Write the number with its unit.",
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Count or TypeKind.Number) => " Write a number of days.",
        (TypeKind.Duration, TypeKind.WorkingDays or TypeKind.Months) or (TypeKind.WorkingDays or TypeKind.Months, _) => " Working days and months only move a date.",
        (TypeKind.Date, TypeKind.DateTime) or (TypeKind.DateTime, TypeKind.Date) => " Take 'date of' the date and time.",
        _ => string.Empty,
    };

    private static PolicyType? Sum(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Count, TypeKind.Count) => PolicyType.Count,
        (TypeKind.Count or TypeKind.Number, TypeKind.Count or TypeKind.Number) => PolicyType.Number,
        (TypeKind.Percent, TypeKind.Percent) => PolicyType.Percent,
        (TypeKind.Money, TypeKind.Money) => left.Currency is null ? right : left,
        (TypeKind.Duration, TypeKind.Duration) => PolicyType.Duration,
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Duration or TypeKind.WorkingDays or TypeKind.Months) => left,
        _ => null,
    };

    private static PolicyType? Difference(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Date, TypeKind.Date) or (TypeKind.DateTime, TypeKind.DateTime) => PolicyType.Duration,
        _ => Sum(left, right),
    };

    private static PolicyType? Product(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Count, TypeKind.Count) => PolicyType.Count,
        (TypeKind.Count or TypeKind.Number, TypeKind.Count or TypeKind.Number) => PolicyType.Number,
        (TypeKind.Percent, TypeKind.Percent) => PolicyType.Percent,
        (TypeKind.Percent, TypeKind.Count or TypeKind.Number) or (TypeKind.Count or TypeKind.Number, TypeKind.Percent) => PolicyType.Number,
        (TypeKind.Money, TypeKind.Count or TypeKind.Number or TypeKind.Percent) => left,
        (TypeKind.Count or TypeKind.Number or TypeKind.Percent, TypeKind.Money) => right,
        (TypeKind.Duration, TypeKind.Count or TypeKind.Number or TypeKind.Percent) => left,
        (TypeKind.Count or TypeKind.Number or TypeKind.Percent, TypeKind.Duration) => right,
        _ => null,
    };

    private static PolicyType? Quotient(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Count or TypeKind.Number, TypeKind.Count or TypeKind.Number) => PolicyType.Number,
        (TypeKind.Percent, TypeKind.Percent) or (TypeKind.Money, TypeKind.Money) or (TypeKind.Duration, TypeKind.Duration) => PolicyType.Number,
        (TypeKind.Percent or TypeKind.Money or TypeKind.Duration, TypeKind.Count or TypeKind.Number) => left,
        _ => null,
    };
}
