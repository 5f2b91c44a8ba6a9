#if NET8_0_OR_GREATER
namespace PolicyLint;

/// <summary>How values of a policy are spelled in JSON: by generated code, and by <c>policylint decide --json</c>.</summary>
public static class JsonSpelling
{
    /// <summary><c>yes/no</c>: <c>true</c> or <c>false</c>.</summary>
    public static JsonSpelling<bool> YesNo { get; } = new YesNoSpelling();

    /// <summary><c>text</c>: a string.</summary>
    public static JsonSpelling<string> Text { get; } = new StringSpelling();

    /// <summary><c>text optional</c>: a string, or <c>null</c>.</summary>
    public static JsonSpelling<string?> TextOrUnknown { get; } = new StringOrUnknownSpelling();

    /// <summary><c>number</c>: a number, without zeros at its end.</summary>
    public static JsonSpelling<decimal> Number { get; } = new NumberSpelling();

    /// <summary><c>count</c>: a whole number.</summary>
    public static JsonSpelling<long> Count { get; } = new CountSpelling();

    /// <summary><c>percent</c>, a fraction in C#: 0.15 is <c>"15%"</c>.</summary>
    public static JsonSpelling<decimal> Percent { get; } = new PercentSpelling();

    /// <summary><c>duration</c>: <c>"1 day 6 hours"</c>; days, hours, minutes and seconds, weeks too when read, each once, from the longest on.</summary>
    public static JsonSpelling<TimeSpan> Duration { get; } = new DurationSpelling();

    /// <summary><c>date</c>: <c>"2026-01-31"</c>.</summary>
    public static JsonSpelling<DateOnly> Date { get; } = new DateSpelling();

    /// <summary><c>time</c>: <c>"09:30"</c>, with seconds only where there are any.</summary>
    public static JsonSpelling<TimeOnly> Time { get; } = new TimeSpelling();

    /// <summary><c>date and time</c>, by the wall clock of the policy's calendar: <c>"2026-01-31 at 09:30"</c>.</summary>
    public static JsonSpelling<DateTime> Moment { get; } = new MomentSpelling();

    /// <summary>A verdict: <c>"allow"</c>, <c>"refer"</c>, <c>"deny"</c>.</summary>
    public static JsonSpelling<Verdict> Verdict { get; } = Choice<Verdict>("allow", "refer", "deny");

    /// <summary><c>money</c>: <c>"80 GBP"</c>. Zero of no currency is <c>"0"</c>.</summary>
    /// <param name="currency">The ISO 4217 code; money of another is refused.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<Money> Money(string currency) => new MoneySpelling(currency);

    /// <summary>A choice or a segment: the name of a value.</summary>
    /// <typeparam name="TEnum">The enum: underlying type <see cref="int"/>, values 0, 1, 2 and so on.</typeparam>
    /// <param name="names">The names of its values in the policy, by their numbers.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<TEnum> Choice<TEnum>(params string[] names)
        where TEnum : struct, Enum => new EnumSpelling<TEnum>(names);

    /// <summary>What decided: the path of a rule or exception, <c>"ReturnWindow.LoyalCustomer"</c>; <c>null</c> where no rule applies.</summary>
    /// <typeparam name="TClause">The enum: underlying type <see cref="int"/>, values 0 for no rule, 1, 2 and so on.</typeparam>
    /// <param name="paths">The paths of its values, from number 1 on.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<TClause> Clause<TClause>(params string[] paths)
        where TClause : struct, Enum => new ClauseSpelling<TClause>(paths);

    /// <summary>A set of roles: the array of their names, each once.</summary>
    /// <typeparam name="TRole">The policy's enum of roles.</typeparam>
    /// <param name="names">The names of the roles in the policy, by their numbers.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<RoleSet<TRole>> Roles<TRole>(params string[] names)
        where TRole : struct, Enum => new RoleSetSpelling<TRole>(names);

    /// <summary>The version of a policy by its class in C#: <c>"V3"</c>.</summary>
    /// <param name="classes">The classes, by the number that a decision holds.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<int> Version(params string[] classes) => new VersionSpelling(classes);

    /// <summary>A value that may be unknown: <c>null</c> then.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="spelling">How it is spelled where it is known.</param>
    /// <returns>The spelling.</returns>
    public static JsonSpelling<T?> OrUnknown<T>(JsonSpelling<T> spelling)
        where T : struct => new UnknownSpelling<T>(spelling);
}
#endif
