namespace PolicyLint;

/// <summary>A kind of customer, and what one is worth over the years.</summary>
public sealed class CustomerSegment
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>What a customer spends at a time; null if the policy does not say.</summary>
    public Money? Purchase { get; init; }

    /// <summary>The time between purchases; a week is 7 days, a year 52 weeks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A duration that is not more than zero is set.</exception>
    public TimeSpan? Every
    {
        get;
        init => field = value > TimeSpan.Zero || value is null ? value : throw new ArgumentOutOfRangeException(nameof(Every), value, "Purchases are some time apart.");
    }

    /// <summary>How long a customer stays; a week is 7 days, a year 52 weeks.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative duration is set.</exception>
    public TimeSpan? Lasting
    {
        get;
        init => field = value >= TimeSpan.Zero || value is null ? value : throw new ArgumentOutOfRangeException(nameof(Lasting), value, "A customer stays some time.");
    }

    /// <summary>How many more customers one brings.</summary>
    public decimal Referring { get; init; }

    /// <summary>What a customer is worth: purchase × (lasting ÷ every) × (1 + referring), not rounded.</summary>
    /// <remarks>
    /// Undiscounted revenue over the customer's lifetime with referrals, as in Heskett, Sasser and Schlesinger, <em>The Service Profit Chain</em> (1997).
    /// 45 GBP every week for 10 years is 45 × 520 = 23,400 GBP. Exact wherever the result has 28 significant digits.
    /// </remarks>
    /// <returns>Zero of no currency if the policy does not say what the customer buys.</returns>
    /// <exception cref="OverflowException">The value is larger than a <see cref="decimal"/> holds.</exception>
    public Money LifetimeValue
    {
        get
        {
            if (Purchase is not { } purchase || Every is not { } every || Lasting is not { } lasting)
            {
                return default;
            }

            // In lowest terms, the product is exact before the one division, and far from the limits of a decimal.
            var common = GreatestCommonDivisor(lasting.Ticks, every.Ticks);
            return purchase * (1m + Referring) * (lasting.Ticks / common) / (every.Ticks / common);
        }
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
