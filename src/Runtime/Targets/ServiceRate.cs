namespace PolicyLint;

/// <summary>So many per period: <c>60 per hour</c>.</summary>
public sealed class ServiceRate
{
    /// <summary>So many per period.</summary>
    /// <param name="count">Zero or more.</param>
    /// <param name="per">The period.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public ServiceRate(decimal count, Period per)
    {
        Count = count >= 0m ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A rate is zero or more.");
        Per = per ?? throw new ArgumentNullException(nameof(per));
    }

    /// <summary>How many.</summary>
    public decimal Count { get; }

    /// <summary>In which period.</summary>
    public Period Per { get; }

    /// <summary>As in <c>60 per 1 hour</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Count} per {Per}");
}
