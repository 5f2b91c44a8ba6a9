namespace PolicyLint.Dsl.Symbols;

/// <summary>The type of a field, output or expression. Types with the same parts are equal.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Currency">ISO 4217 code, for money; null where any currency would do (a bare zero).</param>
/// <param name="Choice">The choice, for a choice.</param>
public sealed record PolicyType(TypeKind Kind, string? Currency = null, ChoiceSymbol? Choice = null)
{
    /// <summary>What could not be typed.</summary>
    public static PolicyType Error { get; } = new(TypeKind.Error);

    /// <summary>Yes or no.</summary>
    public static PolicyType YesNo { get; } = new(TypeKind.YesNo);

    /// <summary>Text.</summary>
    public static PolicyType Text { get; } = new(TypeKind.Text);

    /// <summary>An exact decimal.</summary>
    public static PolicyType Number { get; } = new(TypeKind.Number);

    /// <summary>A whole number.</summary>
    public static PolicyType Count { get; } = new(TypeKind.Count);

    /// <summary>A share.</summary>
    public static PolicyType Percent { get; } = new(TypeKind.Percent);

    /// <summary>A duration by the clock.</summary>
    public static PolicyType Duration { get; } = new(TypeKind.Duration);

    /// <summary>A number of working days.</summary>
    public static PolicyType WorkingDays { get; } = new(TypeKind.WorkingDays);

    /// <summary>A number of calendar months.</summary>
    public static PolicyType Months { get; } = new(TypeKind.Months);

    /// <summary>A date.</summary>
    public static PolicyType Date { get; } = new(TypeKind.Date);

    /// <summary>A time of day.</summary>
    public static PolicyType Time { get; } = new(TypeKind.Time);

    /// <summary>A wall clock time on a date.</summary>
    public static PolicyType DateTime { get; } = new(TypeKind.DateTime);

    /// <summary>A customer segment.</summary>
    public static PolicyType Segment { get; } = new(TypeKind.Segment);

    /// <summary>Whether it could not be typed.</summary>
    public bool IsError => Kind == TypeKind.Error;

    /// <summary>Money of a currency.</summary>
    public static PolicyType Money(string? currency) => new(TypeKind.Money, currency);

    /// <summary>A value of a choice.</summary>
    public static PolicyType Of(ChoiceSymbol choice) => new(TypeKind.Choice, null, choice);

    /// <summary>The type in the language's own words.</summary>
    public override string ToString() => Kind switch
    {
        TypeKind.YesNo => "yes/no",
        TypeKind.Money => Currency is null ? "money" : "money in " + Currency,
        TypeKind.WorkingDays => "working days",
        TypeKind.DateTime => "date and time",
        TypeKind.Choice => Choice!.IsInPlace ? "one of " + string.Join(", ", Choice.Values.Select(v => v.Name)) : Choice.Name,
        TypeKind.Error => "unknown type",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}
