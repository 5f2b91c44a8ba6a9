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

    /// <summary>What usually helps, as a sentence.</summary>
    public static string Advice(PolicyType left, PolicyType right) => (left.Kind, right.Kind) switch
    {
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Count or TypeKind.Number) => "Write a number of days, such as '3 days' or 'n * 1 day'.",
        (TypeKind.Date, TypeKind.DateTime) or (TypeKind.DateTime, TypeKind.Date) => "Take 'date of' the date and time.",
        (TypeKind.Date or TypeKind.DateTime, TypeKind.Date or TypeKind.DateTime) => "Take one from the other, or move one by a duration.",
        (TypeKind.Time, _) or (_, TypeKind.Time) => "Join a time of day with a date: 'D at 09:00'.",
        (_, TypeKind.Date or TypeKind.DateTime) => "Write the date first, then what moves it.",
        (TypeKind.Date or TypeKind.DateTime, _) => "A date is moved by a duration, working days or months, with '+' or '-'.",
        (TypeKind.WorkingDays or TypeKind.Months, _) or (_, TypeKind.WorkingDays or TypeKind.Months) => "Working days and months only move a date.",
        (TypeKind.Text or TypeKind.YesNo or TypeKind.Choice or TypeKind.Segment, _) => $"One does not reckon with {ExpressionBinder.An(left)}: compare it with 'is'.",
        (_, TypeKind.Text or TypeKind.YesNo or TypeKind.Choice or TypeKind.Segment) => $"One does not reckon with {ExpressionBinder.An(right)}: compare it with 'is'.",
        (TypeKind.Money, TypeKind.Money) => "Multiply money by a number or a percent.",
        (TypeKind.Money, TypeKind.Count or TypeKind.Number) or (TypeKind.Count or TypeKind.Number, TypeKind.Money) => "Write the number with its currency, or multiply.",
        (TypeKind.Duration, TypeKind.Count or TypeKind.Number) or (TypeKind.Count or TypeKind.Number, TypeKind.Duration) => "Write the number with its unit, or multiply.",
        (TypeKind.Percent, _) or (_, TypeKind.Percent) => "Multiply by the percent, and add or take away what that gives.",
        _ => "Keep to one type, or multiply by a number.",
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
