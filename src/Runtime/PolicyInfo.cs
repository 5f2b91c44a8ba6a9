namespace PolicyLint;

/// <summary>What a policy says about itself: for start-up checks and admin pages.</summary>
public sealed class PolicyInfo
{
    /// <summary>The full name in the policy, as in <c>Retail.Returns</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The version, as the policy writes it; null if it has none.</summary>
    public decimal? Version { get; init; }

    /// <summary>The first date on which it is in force; null if it always was.</summary>
    public DateTime? Effective { get; init => field = value?.Date; }

    /// <summary>The last date on which it is in force; null if no end is known.</summary>
    public DateTime? Until { get; init => field = value?.Date; }

    /// <summary>The date by which somebody looks at it again.</summary>
    public DateTime? ReviewBy { get; init => field = value?.Date; }

    /// <summary>Who is responsible for it.</summary>
    public string? Owner { get; init; }

    /// <summary>Its currency, as an ISO 4217 code; null if it names none.</summary>
    public string? Currency { get; init; }

    /// <summary>The file, as the build names it.</summary>
    public string? File { get; init; }

    /// <summary>Whether the policy is in force on a date.</summary>
    /// <param name="date">A date; a time of day is ignored.</param>
    /// <returns>True from <see cref="Effective"/> to <see cref="Until"/>, both included.</returns>
    public bool IsInForce(DateTime date) => (Effective is null || Effective <= date.Date) && (Until is null || date.Date <= Until);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="IsInForce(DateTime)"/>
    public bool IsInForce(DateOnly date) => IsInForce(date.ToDateTime(TimeOnly.MinValue));
#endif

    /// <summary>The name and the version.</summary>
    /// <returns>As in <c>Returns 3</c>.</returns>
    public override string ToString() => Version is null ? Name : FormattableString.Invariant($"{Name} {Version}");
}
